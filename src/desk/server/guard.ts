/** Who may call the desk's server: only its own page, on this machine, with the token that the terminal printed. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DeskError } from './error.ts';

/** The header that carries the token. */
export const TOKEN_HEADER = 'x-desk-token';

function isSame(given: string, token: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(token)];
  return a.length === b.length && timingSafeEqual(a, b);
}

const header = (request: IncomingMessage, name: string) => String(request.headers[name] ?? '');

/**
 * Whether a request names this host, not another name that resolves to this machine (DNS rebinding).
 *
 * @param response if given, answers a request to another name with 403
 */
export function isOfHost(request: IncomingMessage, response?: ServerResponse): boolean {
  const port = request.socket.localPort;
  const isOurs = [`127.0.0.1:${port}`, `localhost:${port}`].includes(header(request, 'host'));
  if (!isOurs)
    response
      ?.writeHead(403, { 'Content-Type': 'text/plain; charset=utf-8' })
      .end('只接受本机地址 127.0.0.1 的请求。');
  return isOurs;
}

/**
 * Refuses requests of other origins and those without the token.
 *
 * @throws DeskError
 */
export function checkCaller(request: IncomingMessage, token: string): void {
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${header(request, 'host')}`)
    throw new DeskError(403, '只接受编辑台自己的请求。');
  if (!isSame(header(request, TOKEN_HEADER), token))
    throw new DeskError(403, '地址里的令牌不对：请打开终端里打印的地址。');
}

/** The policy of the desk's page: its own scripts and styles, its own pages in a frame, nothing else. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "frame-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join(';');

/** Sets the headers of every answer of the desk. */
export function setHeaders(response: ServerResponse): void {
  response.setHeader('Content-Security-Policy', POLICY);
  // The address contains the token.
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Cache-Control', 'no-store');
}
