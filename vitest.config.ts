import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/rules.test.ts'],
          exclude: ['scripts/*/node_modules/**'],
          // One file's modules serve the next: loading them takes longer than the tests.
          isolate: false,
          // Properties take their time on a busy machine; ten thousand cases of one take more: tests/lib/cases.ts.
          testTimeout: process.env.CASES ? 3_600_000 : 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/rules.test.ts'],
          globalSetup: ['tests/lib/build.ts'],
          // A test may build a site, which takes its time on a busy machine.
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // One browser at a time: two cores are all that a small machine has.
          fileParallelism: false,
        },
      },
    ],
  },
});
