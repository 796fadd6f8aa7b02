/** Checks types, lint and format, as a test. */
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

it('the code has no fault of types, lint or format', async () => {
  const run = promisify(exec)('npm run -s lint', {
    env: { ...process.env, NODE_ENV: '', VITEST: '', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  const faults = await run.then(
    () => '',
    ({ message, stdout }) => `${message}${stdout}`,
  );
  expect(faults).toBe('');
});
