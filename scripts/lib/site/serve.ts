/**
 * A plain file server on loopback, as a host of static files behaves: folders give index.html, else 404.html, text
 * travels compressed, each with the headers that the site's `_headers` file asks for.
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

/** Reads files compressed; one that is asked for again and has not changed is compressed once. */
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
 * @param root the folder; what changes in it is served at the next request
 * @returns its address without closing slash, and how to end it
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
