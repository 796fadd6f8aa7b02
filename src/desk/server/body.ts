/** Reads the bodies of requests, up to a limit. */
import type { IncomingMessage } from 'node:http';
import { DeskError } from './error.ts';

/** Maximum size of JSON and of uploads, bytes. */
const MOST_JSON = 1 << 20;
const MOST_UPLOAD = 64 << 20;

async function read(request: IncomingMessage, most: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    // Read and drop the rest: a client that is still sending would not read the answer.
    if (size <= most) parts.push(part);
  }
  if (size > most) throw new DeskError(413, `内容超过 ${most >> 20} MB，没有接收。`);
  return Buffer.concat(parts);
}

/** The JSON object of a request. @throws DeskError when it is too large or not a JSON object */
export async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await read(request, MOST_JSON)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
  } catch {
    // The error below covers it.
  }
  throw new DeskError(400, '请求不是 JSON 对象。');
}

/** The bytes of an uploaded file. @throws DeskError when it is too large */
export function readUpload(request: IncomingMessage): Promise<Buffer> {
  return read(request, MOST_UPLOAD);
}
