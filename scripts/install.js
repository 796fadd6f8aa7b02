/**
 * Installs what is missing before `npm start`, `npm test` and the other commands.
 *
 * Runs on any Node from 18 on and needs no package: the right Node comes from npm (the dev dependency `node`). A copy
 * of the lock file, written after npm has succeeded, shows whether the installation is complete and current.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const stamp = new URL('node_modules/.installed-lock.json', root);

function text(url) {
  try {
    return readFileSync(url, 'utf8');
  } catch {
    return null;
  }
}

const wanted = text(new URL('package-lock.json', root));
if (wanted === null) {
  console.error('package-lock.json is missing: restore it with `git checkout package-lock.json`.');
  process.exit(1);
}
if (text(stamp) !== wanted) {
  console.error('Installing packages (first run, or the lock file changed) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--loglevel=error'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: fileURLToPath(root), stdio: 'inherit' })
    : spawnSync('npm', args, {
        cwd: fileURLToPath(root),
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (result.status !== 0) {
    console.error(
      'npm could not install the packages. Is the npm registry reachable? Run `npm ci` to see why.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
