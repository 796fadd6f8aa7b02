/** Astro's language server, as an editor runs it: JSON-RPC over a pipe. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** A running server. */
export interface LanguageServer {
  /** What the editor underlines in a file with this text: 1-based lines and messages. */
  diagnose(path: string, text: string): Promise<{ line: number; message: string }[]>;
  /** What the editor offers at the end of the line that begins so. */
  complete(path: string, text: string, start: string): Promise<string[]>;
  close(): void;
}

type Json = Record<string, unknown>;

function connect(server: ChildProcessWithoutNullStreams) {
  const waiting = new Map<number, (result: unknown) => void>();
  let buffer = Buffer.alloc(0);
  let next = 1;
  const send = (message: Json) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const receive = (message: Json) => {
    // The server's own requests, such as for settings, get null.
    if (message.method !== undefined && message.id !== undefined) send({ id: message.id, result: null });
    else if (message.id !== undefined) waiting.get(message.id as number)?.(message.result);
  };
  server.stdout.on('data', (data: Buffer) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const head = buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/.exec(buffer.toString('latin1', 0, head))?.[1]);
      if (head < 0 || buffer.length < head + 4 + length) return;
      receive(JSON.parse(buffer.toString('utf8', head + 4, head + 4 + length)));
      buffer = buffer.subarray(head + 4 + length);
    }
  });
  return {
    notify: (method: string, params: Json) => send({ method, params }),
    request: (method: string, params: Json) => {
      const id = next++;
      send({ id, method, params });
      return new Promise<unknown>((resolve) => waiting.set(id, resolve));
    },
  };
}

/** Starts the server for a folder. */
export async function startLanguageServer(root: string): Promise<LanguageServer> {
  const program = 'node_modules/@astrojs/language-server/bin/nodeServer.js';
  const server = spawn(process.execPath, [program, '--stdio']);
  const { notify, request } = connect(server);
  const folder = pathToFileURL(root).href;
  await request('initialize', {
    processId: process.pid,
    rootUri: folder,
    workspaceFolders: [{ uri: folder, name: 'root' }],
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: {
      contentIntellisense: true,
      typescript: { tsdk: `${process.cwd()}/node_modules/typescript/lib` },
    },
  });
  notify('initialized', {});
  let version = 0;
  const open = (path: string, text: string) => {
    const uri = pathToFileURL(path).href;
    notify('textDocument/didClose', { textDocument: { uri } });
    notify('textDocument/didOpen', { textDocument: { uri, languageId: 'mdx', version: ++version, text } });
    return uri;
  };
  return {
    async diagnose(path, text) {
      const result = (await request('textDocument/diagnostic', {
        textDocument: { uri: open(path, text) },
      })) as {
        items: { message: string; range: { start: { line: number } } }[];
      };
      return result.items.map(({ message, range }) => ({ line: range.start.line + 1, message }));
    },
    async complete(path, text, start) {
      const lines = text.split('\n');
      const line = lines.findIndex((one) => one.startsWith(start));
      const position = { line, character: lines[line]?.length ?? 0 };
      const result = (await request('textDocument/completion', {
        textDocument: { uri: open(path, text) },
        position,
        context: { triggerKind: 1 },
      })) as { items: { label: string }[] } | null;
      return (result?.items ?? []).map(({ label }) => label);
    },
    close: () => server.kill(),
  };
}
