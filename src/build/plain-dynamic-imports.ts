/**
 * Vite plugin: replaces Vite's helper for preloading, which adds 700 bytes to each page and has nothing to preload
 * here. Vite has no option for it. tests/budgets.test.ts fails if the helper is in a script.
 */
export const plainDynamicImports = {
  name: 'plain-dynamic-imports',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
};
