import type { World } from '../../scripts/lib/console.ts';

/** Runs a command in this process. @returns its exit code and output */
export async function inProcess(run: (world: World) => Promise<number>, given: Partial<World>) {
  let out = '';
  let err = '';
  const stdout = { write: (text: string) => (out += text) };
  const stderr = { write: (text: string) => (err += text) };
  const code = await run({ env: {}, cwd: process.cwd(), stdout, stderr, now: () => new Date(), ...given });
  return { code, out, err };
}
