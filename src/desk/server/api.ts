/** The desk's API: JSON in, JSON out; what runs longer answers line by line. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Failure, RunRequest, SaveRequest } from '../contract.ts';
import { readJson, readUpload } from './body.ts';
import { completeName, completePlace } from './complete.ts';
import { DeskError, failureOf } from './error.ts';
import { checkCaller } from './guard.ts';
import { type DeskFolders, openItem, viewItem } from './item.ts';
import { itemsOf, pileOf } from './pile.ts';
import { Runner, Uploads } from './runs.ts';
import { Changes } from './save.ts';

/** Answers the requests below `/desk/api/`. */
export type Api = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

function send(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/**
 * The API over a project's folders.
 *
 * @param token that callers must know
 */
export function createApi(folders: DeskFolders, token: string): { api: Api; close: () => void } {
  const changes = new Changes(folders);
  const uploads = new Uploads();
  const runner = new Runner(folders, uploads);

  const gets: Record<string, (query: URLSearchParams) => unknown> = {
    pile: (query) => pileOf(folders, query.get('issue')),
    item: (query) => {
      const item = openItem(folders, query.get('id') ?? '');
      const { items } = itemsOf(folders, item.entry.issue);
      return viewItem(
        folders,
        item,
        items.filter((one) => one.id !== item.id && !one.withdrawn),
      );
    },
    places: (query) => completePlace(query.get('q') ?? '', (query.get('near') ?? '').split(',')),
    parks: (query) => completeName(folders.content, 'parks', query.get('q') ?? ''),
    companies: (query) => completeName(folders.content, 'companies', query.get('q') ?? ''),
  };
  const posts: Record<string, (request: IncomingMessage, query: URLSearchParams) => Promise<unknown>> = {
    save: async (request) => changes.save((await readJson(request)) as unknown as SaveRequest),
    undo: async () => changes.undo(),
    upload: async (request, query) => ({
      upload: uploads.keep(query.get('name') ?? '', await readUpload(request)),
    }),
  };

  async function run(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const wanted = (await readJson(request)) as unknown as RunRequest;
    await runner.run(wanted, (line) => {
      if (!response.headersSent)
        response.writeHead(200, { 'Content-Type': 'application/x-ndjson; charset=utf-8' });
      response.write(`${JSON.stringify(line)}\n`);
    });
    response.end();
  }

  const api: Api = async (request, response, url) => {
    try {
      checkCaller(request, token);
      const name = url.pathname.replace(/^.*\/desk\/api\//, '').replace(/\/$/, '');
      if (request.method === 'POST' && name === 'run') return await run(request, response);
      const known = request.method === 'POST' ? posts : request.method === 'GET' ? gets : {};
      if (!Object.hasOwn(known, name)) throw new DeskError(404, '没有这个地址。');
      const value =
        request.method === 'POST'
          ? await posts[name]!(request, url.searchParams)
          : gets[name]!(url.searchParams);
      send(response, 200, value);
    } catch (error) {
      const { status, error: words, stale } = failureOf(error);
      if (response.headersSent) response.end(`${JSON.stringify({ text: words, end: 1 })}\n`);
      else send(response, status, { error: words, ...(stale && { stale }) } satisfies Failure);
    }
  };
  return { api, close: () => uploads.close() };
}
