import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // While one file waits for its browser, another runs.
    maxWorkers: '100%',
    // Test files share loaded modules: loading them takes longer than most tests.
    isolate: false,
    // Tests run many commands: Node compiles their code only once.
    env: { NODE_COMPILE_CACHE: resolve('.cache/node') },
    // Properties, builds and axe are slow on a busy machine; ten thousand cases take longer: tests/lib/cases.ts.
    testTimeout: process.env.CASES ? 3_600_000 : 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 30_000 } },
    // Files of one project run after those of the other, in the order of the projects' names. Types and lint, which take
    // long, are first: as the last file they would run alone.
    projects: [
      { extends: true, test: { name: 'lint', include: ['scripts/lint.test.ts'] } },
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/rules.test.ts'],
          exclude: ['scripts/*/node_modules/**', 'scripts/lint.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/rules.test.ts'],
          globalSetup: ['tests/lib/build.ts'],
        },
      },
    ],
  },
});
