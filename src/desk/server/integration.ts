/** Astro integration: the desk's page on the development server. `astro.config.mjs` omits it, so no build has it. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { isOfHost, setHeaders } from './guard.ts';
import { shell } from './shell.ts';

/** Sends a file of PDF.js unchanged. */
function sendPdfJs(file: string, response: ServerResponse): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), file);
  response.setHeader('Content-Type', file.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream');
  createReadStream(folder)
    .once('error', () => response.writeHead(404).end())
    .pipe(response);
}

/** The integration. */
export function desk(): AstroIntegration {
  let base = '/';

  function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    if (!isOfHost(request, response)) return;
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
    if (!/^desk(?:\/|$)/.test(path)) {
      next();
      return;
    }
    setHeaders(response);
    const [, file] = /^desk\/pdfjs\/((?:build|cmaps|standard_fonts)\/[\w.-]+)$/.exec(path) ?? [];
    if (file) sendPdfJs(file, response);
    else if (path === 'desk/')
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(shell(base));
    else response.writeHead(302, { Location: `${base}desk/${url.search}` }).end();
  }

  return {
    name: 'desk',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use(answer);
      },
    },
  };
}
