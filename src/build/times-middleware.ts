/** Notes how long each page took to render; part of a build only where BUILD_TIMES asks for it (times.ts). */
import { defineMiddleware } from 'astro:middleware';
import { TIMES, type Times } from './times.ts';

const times = (globalThis as unknown as Record<symbol, Times | undefined>)[TIMES];

export const onRequest = defineMiddleware(async ({ routePattern }, next) => {
  const start = performance.now();
  const response = await next();
  // What a response streams is rendered only while it is read.
  const body = await response.arrayBuffer();
  const route = times?.[routePattern] ?? { pages: 0, ms: 0, most: 0, bytes: 0 };
  const ms = performance.now() - start;
  route.pages++;
  route.ms += ms;
  route.most = Math.max(route.most, ms);
  route.bytes += body.byteLength;
  if (times) times[routePattern] = route;
  return new Response(body, response);
});
