/**
 * The server that the browser talks to. It runs in its own thread, so that it can answer while the development server
 * renders a page. It passes all requests except those of the API on to that server.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import process from 'node:process';
import type { Duplex } from 'node:stream';
import { parentPort, workerData } from 'node:worker_threads';
import { SITE } from '../../site.ts';
import { createApi } from './api.ts';
import type { DeskFolders } from './files.ts';
import { isOfHost, setHeaders } from './guard.ts';

/** `workerData` of the thread, which posts the port that it listens on, and ends at the first message. */
export interface FrontData {
  folders: DeskFolders;
  /** Callers of the API must send it. */
  token: string;
  /** Preferred port; another one is used if it is taken. */
  port: number;
  /** Port of the development server. */
  site: number;
}

const { folders, token, port, site } = workerData as FrontData;
const api = createApi(folders, token);
const to = { host: '127.0.0.1', port: site };

/** The headers of a request, unchanged except `Host`, which names the development server. */
const passedHeaders = ({ rawHeaders }: IncomingMessage): string[] =>
  rawHeaders.map((value, at) =>
    at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === 'host' ? `${to.host}:${to.port}` : value,
  );

function passOn(asked: IncomingMessage, response: ServerResponse): void {
  const passed = request(
    { ...to, method: asked.method, path: asked.url, headers: passedHeaders(asked) },
    (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    },
  );
  passed.once('error', () => response.destroy());
  response.once('close', () => passed.destroy());
  asked.pipe(passed);
}

/** Passes on the WebSocket by which the development server reloads pages. */
function passSocket(asked: IncomingMessage, socket: Duplex, head: Buffer): void {
  const passed = connect(to, () => {
    const headers = passedHeaders(asked).map((value, at) => (at % 2 === 0 ? `${value}: ` : `${value}\r\n`));
    passed.write(`${asked.method} ${asked.url} HTTP/1.1\r\n${headers.join('')}\r\n`);
    passed.write(head);
    socket.pipe(passed).pipe(socket);
  });
  passed.once('error', () => socket.destroy());
  socket.once('error', () => passed.destroy());
}

const server = createServer((asked, response) => {
  const url = new URL(asked.url ?? '/', 'http://127.0.0.1');
  if (!isOfHost(asked, response)) return;
  if (!url.pathname.startsWith(`${SITE.base}desk/api/`)) {
    passOn(asked, response);
    return;
  }
  setHeaders(response);
  void api(asked, response, url);
});
server.on('upgrade', (asked: IncomingMessage, socket: Duplex, head: Buffer) => {
  if (isOfHost(asked)) passSocket(asked, socket, head);
  else socket.destroy();
});
server.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EADDRINUSE') throw error;
  server.listen(0, '127.0.0.1');
});
server.on('listening', () => parentPort?.postMessage((server.address() as AddressInfo).port));
server.listen(port, '127.0.0.1');
parentPort?.once('message', () => process.exit());
