/** Errors that the desk's page shows, in plain words. */
import { ContentError } from '../../content/error.ts';

/** An error that the person at the desk can do something about. */
export class DeskError extends Error {
  readonly status: number;
  readonly stale: boolean;

  constructor(status: number, message: string, stale = false) {
    super(message);
    this.status = status;
    this.stale = stale;
  }
}

/** Rejects a typed value. @throws DeskError */
export function refuse(message: string): never {
  throw new DeskError(422, `${message}，未保存。`);
}

const CAUSES: Record<string, string> = {
  ENOSPC: '磁盘已满：腾出空间后再保存',
  EDQUOT: '磁盘配额已用完：腾出空间后再保存',
  EACCES: '没有写入权限',
  EPERM: '没有写入权限',
  EROFS: '磁盘为只读',
  ENOENT: '文件不存在',
  EIO: '磁盘读写出错',
};

/**
 * HTTP status and message of any error. One that is not about input, a file or the disk is a bug; its own message is
 * shown.
 *
 * @param isSaving whether the request was to write something
 */
export function failureOf(
  error: unknown,
  isSaving = true,
): { status: number; error: string; stale: boolean } {
  if (error instanceof DeskError) return { status: error.status, error: error.message, stale: error.stale };
  if (error instanceof ContentError)
    return {
      status: 422,
      error: `文件内容有误${isSaving ? '，未保存' : ''}。${error.message}`,
      stale: false,
    };
  const { code = '', path } = (error ?? {}) as NodeJS.ErrnoException;
  const cause = CAUSES[code];
  if (cause)
    return {
      status: 507,
      error: `${cause}${path ? `（${path}）` : ''}。${isSaving ? '文件没有改动，您填的内容还在这里。' : ''}`,
      stale: false,
    };
  const message = error instanceof Error ? error.message : String(error);
  return { status: 500, error: `出错了：${message}`, stale: false };
}
