/** Astro integration: the desk on the development server. `astro.config.mjs` does not know it, so no build has it. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { createApi } from './api.ts';
import { failureOf } from './error.ts';
import type { DeskFolders } from './files.ts';
import { checkHost, DESK_POLICY } from './guard.ts';
import { shell } from './shell.ts';

const HEADERS = {
  'Content-Security-Policy': DESK_POLICY,
  // The address has the token.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** Sends a file of PDF.js as it is. */
function sendPdfJs(file: string, response: ServerResponse): void {
  const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), file);
  response.setHeader('Content-Type', file.endsWith('.mjs') ? 'text/javascript' : 'application/octet-stream');
  createReadStream(folder)
    .once('error', () => response.writeHead(404).end())
    .pipe(response);
}

/**
 * The integration.
 *
 * @param folders where the desk reads and writes
 * @param token that callers of its API must know
 */
export function desk(folders: DeskFolders, token: string): AstroIntegration {
  let base = '/';
  const { api, close } = createApi(folders, token);

  function answer(request: IncomingMessage, response: ServerResponse, next: () => void): void {
    try {
      checkHost(request);
    } catch (error) {
      const { status, error: words } = failureOf(error);
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words);
      return;
    }
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = url.pathname.startsWith(base) ? url.pathname.slice(base.length) : '';
    if (!/^desk(?:\/|$)/.test(path)) {
      next();
      return;
    }
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    const [, file] = /^desk\/pdfjs\/((?:build|cmaps|standard_fonts)\/[\w.-]+)$/.exec(path) ?? [];
    if (file) sendPdfJs(file, response);
    else if (path.startsWith('desk/api/')) void api(request, response, url);
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
      'astro:server:done': close,
    },
  };
}
