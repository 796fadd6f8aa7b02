/** Requests to the desk's server. */
import type { Failure, RunLine, RunRequest } from '../contract.ts';

const base = `${document.body.dataset.base ?? '/'}desk/api/`;
/** Moves the token from the address to the session's storage, so that pages in the frame do not see it. */
function readToken(): string {
  const url = new URL(location.href);
  const given = url.searchParams.get('token');
  if (given === null) return sessionStorage.getItem('desk-token') ?? '';
  sessionStorage.setItem('desk-token', given);
  url.searchParams.delete('token');
  history.replaceState(null, '', url);
  return given;
}
const token = readToken();

/** An error that the server answered, in plain words. */
export class Refused extends Error {
  /** The file has changed since it was read. */
  readonly isStale: boolean;

  constructor({ error, stale }: Failure) {
    super(error);
    this.isStale = stale ?? false;
  }
}

async function call(path: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(base + path, { ...init, headers: { 'x-desk-token': token } }).catch(() => {
    throw new Refused({ error: '编辑台已经关闭：在终端里重新运行 npm run desk。' });
  });
  if (!response.ok) throw new Refused((await response.json()) as Failure);
  return response;
}

/** Requests JSON. */
export async function get<T>(name: string, query: Record<string, string> = {}): Promise<T> {
  return (await call(`${name}/?${new URLSearchParams(query)}`)).json() as Promise<T>;
}

/** Requests a file. */
export async function getBytes(name: string, query: Record<string, string>): Promise<Uint8Array> {
  return new Uint8Array(await (await call(`${name}/?${new URLSearchParams(query)}`)).arrayBuffer());
}

/** Sends an object. @returns the answer */
export async function post<T>(name: string, value: unknown = {}): Promise<T> {
  return (await call(`${name}/`, { method: 'POST', body: JSON.stringify(value) })).json() as Promise<T>;
}

/** Sends a file. @returns its key */
export async function upload(file: File): Promise<string> {
  const query = new URLSearchParams({ name: file.name });
  const response = await call(`upload/?${query}`, { method: 'POST', body: file });
  return ((await response.json()) as { upload: string }).upload;
}

/** Runs a command and passes its output to `hear`, line by line. */
export async function run(request: RunRequest, hear: (line: RunLine) => void): Promise<void> {
  const response = await call('run/', { method: 'POST', body: JSON.stringify(request) });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) hear(JSON.parse(line) as RunLine);
  }
}
