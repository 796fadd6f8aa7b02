/**
 * A plain file server on loopback that behaves like a host of static files: folders answer with index.html, missing
 * files with 404.html, text is compressed, and headers come from the site's `_headers` file.
 */
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersFor, readHeaders } from './headers.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.csv': 'text/csv; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
};
const COMPRESSED = /^text\/|json|javascript|xml/;

/** Reads files compressed; an unchanged file is compressed only once. */
function compressor(): (file: string) => Buffer {
  const known = new Map<string, { state: string; bytes: Buffer }>();
  return (file) => {
    const { mtimeMs, size, ino } = statSync(file);
    const state = `${mtimeMs} ${size} ${ino}`;
    const last = known.get(file);
    if (last?.state === state) return last.bytes;
    const bytes = gzipSync(readFileSync(file));
    known.set(file, { state, bytes });
    return bytes;
  };
}

/**
 * Serves a folder on a free port.
 *
 * @param root the folder; a change in it is served at the next request
 * @returns its address without trailing slash, and a function that stops the server
 */
export async function serve(root: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const rules = readHeaders(root);
  const compressed = compressor();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    let file = join(root, path);
    if (existsSync(file) && statSync(file).isDirectory()) file = join(file, 'index.html');
    const found = file.startsWith(root) && existsSync(file);
    response.statusCode = found ? 200 : 404;
    const sent = found ? file : join(root, '404.html');
    for (const [name, value] of headersFor(rules, path)) response.setHeader(name, value);
    const type = TYPES[extname(sent)] ?? 'application/octet-stream';
    response.setHeader('Content-Type', type);
    if (request.method === 'HEAD' || !existsSync(sent)) {
      response.end();
      return;
    }
    if (!COMPRESSED.test(type) || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) {
      createReadStream(sent).pipe(response);
      return;
    }
    response.setHeader('Content-Encoding', 'gzip');
    response.end(compressed(sent));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
