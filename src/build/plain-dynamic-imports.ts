/**
 * Vite plugin: what is imported on demand has nothing to preload. Vite's helper for that would add 700 bytes to every
 * page, and no option leaves it out. tests/budgets.test.ts notices when the helper comes back.
 */
export const plainDynamicImports = {
  name: 'plain-dynamic-imports',
  enforce: 'pre' as const,
  load: (id: string): string | undefined =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
};
