/**
 * Completes package-lock.json after dependencies changed (`npm run lock`).
 *
 * A registry mirror can lack the builds of native packages for other platforms. npm then omits them from the lock
 * file, and `npm ci` refuses that file everywhere. This adds each missing optional package with the version that its
 * parent pins and the platform in its name, so that npm skips it on other platforms and installs it on its own.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
  'windows',
];
const CPU = ['arm64', 'arm', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

// By default the project's own lock file.
const file = new URL(`../${process.argv[2] ?? '.'}/package-lock.json`, import.meta.url);
const lock = JSON.parse(readFileSync(file, 'utf8'));
const added = [];

for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    const nested = `${path}/node_modules/${name}`;
    const hoisted = `node_modules/${name}`;
    if (lock.packages[nested] || lock.packages[hoisted]) continue;
    const parts = name.split(/[-/]/);
    const os = OS.find((word) => parts.includes(word));
    const cpu = CPU.find((word) => parts.includes(word));
    if (!os && !cpu) continue; // not a platform build: left to npm
    const exact = /\d+\.\d+\.\d+[^\s]*/.exec(range);
    if (!exact) continue;
    lock.packages[hoisted] = {
      version: exact[0],
      ...(cpu && { cpu: [cpu] }),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...(os && { os: [os === 'windows' ? 'win32' : os] }),
      ...(parts.includes('musl') && { libc: ['musl'] }),
    };
    added.push(name);
  }
}

const root = lock.packages[''];
lock.packages = {
  '': root,
  ...Object.fromEntries(
    Object.entries(lock.packages)
      .filter(([path]) => path)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  ),
};
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(
  added.length ? `package-lock.json: added ${added.length} platform builds` : 'package-lock.json: complete',
);
