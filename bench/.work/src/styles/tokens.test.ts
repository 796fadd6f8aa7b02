import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('the dark colours chosen by the reader are those chosen by the system', () => {
  const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
  const palettes = [...css.matchAll(/color-scheme: dark;\s*([^}]*)\}/g)].map(([, rules = '']) =>
    rules.replace(/\s+/g, ' ').trim(),
  );
  // Written twice, because `light-dark()` would leave older phones without any colour.
  expect(palettes).toHaveLength(2);
  expect(palettes[1]).toBe(palettes[0]);
});
