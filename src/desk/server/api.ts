/** The desk's API: JSON in, JSON out; commands answer line by line. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Failure, RunRequest, SaveRequest } from '../contract.ts';
import { readJson, readUpload } from './body.ts';
import { completeName, completePlace } from './complete.ts';
import { DeskError, failureOf } from './error.ts';
import type { DeskFolders } from './files.ts';
import { checkCaller } from './guard.ts';
import { viewItem } from './item.ts';
import { locked } from './locked.ts';
import { newPages } from './names.ts';
import { offersOf } from './offers.ts';
import { pileOf } from './pile.ts';
import { Runner, readPrint } from './runs.ts';
import { Changes } from './save.ts';
import { Uploads } from './uploads.ts';

/** Answers the requests below `/desk/api/`. */
export type Api = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

function send(response: ServerResponse, status: number, value: unknown): void {
  const isFile = value instanceof Uint8Array;
  response.writeHead(status, {
    'Content-Type': isFile ? 'application/pdf' : 'application/json; charset=utf-8',
  });
  response.end(isFile ? value : JSON.stringify(value));
}

/** A request, as handlers get it. */
interface Call {
  query: (name: string) => string;
  request: IncomingMessage;
  response: ServerResponse;
}

/**
 * The API over a project's folders.
 *
 * @param token that callers must send
 */
export function createApi(folders: DeskFolders, token: string): Api {
  const { content } = folders;
  const changes = new Changes(folders);
  try {
    // Completes the commit of a killed run.
    locked(content, () => {});
  } catch {
    // The next save reports the error.
  }
  const uploads = new Uploads();
  const runner = new Runner(folders, uploads);

  async function run({ request, response }: Call): Promise<void> {
    const wanted = (await readJson(request)) as unknown as RunRequest;
    await runner.run(wanted, (line) => {
      if (!response.headersSent)
        response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
      response.write(`${JSON.stringify(line)}\n`);
    });
    response.end();
  }

  /** Handlers by method and name. One that returns undefined has written the response itself. */
  const known = new Map<string, (call: Call) => unknown>([
    ['GET pile', ({ query }) => pileOf(folders, query('issue'))],
    ['GET item', ({ query }) => viewItem(folders, query('id'))],
    ['GET places', ({ query }) => completePlace(query('q'), query('near').split(','))],
    ['GET parks', ({ query }) => completeName(content, 'parks', query('q'))],
    ['GET companies', ({ query }) => completeName(content, 'companies', query('q'))],
    ['GET new-pages', () => newPages(folders)],
    ['GET print', ({ query }) => readPrint(folders, query('issue'))],
    ['POST save', async ({ request }) => changes.save((await readJson(request)) as unknown as SaveRequest)],
    ['GET changes', () => changes.list()],
    ['POST undo', async ({ request }) => changes.undo(Number((await readJson(request)).n))],
    [
      'POST upload',
      async ({ request, query }) => ({ upload: uploads.keep(query('name'), await readUpload(request)) }),
    ],
    ['POST run', run],
  ]);

  // Load the model and the names of places before the first request needs them.
  setImmediate(() => {
    completePlace('a');
    offersOf({ title: '', lead: null, body: [] }, { from: '2024-01-01', to: '2024-01-07' });
  });

  return async (request, response, url) => {
    try {
      checkCaller(request, token);
      const name = url.pathname.replace(/^.*\/desk\/api\//, '').replace(/\/$/, '');
      const answer = known.get(`${request.method} ${name}`);
      if (!answer) throw new DeskError(404, '没有这个地址。');
      const query = (key: string) => url.searchParams.get(key) ?? '';
      const value = await answer({ query, request, response });
      if (value !== undefined) send(response, 200, value);
    } catch (error) {
      const { status, error: words, stale } = failureOf(error, request.method === 'POST');
      if (response.headersSent) response.end(`${JSON.stringify({ text: words, end: 1 })}\n`);
      else send(response, status, { error: words, ...(stale && { stale }) } satisfies Failure);
    }
  };
}
