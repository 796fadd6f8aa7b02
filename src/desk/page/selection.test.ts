import { expect, it } from 'vitest';
import { isPlain } from './keys.ts';
import { joined } from './selection.ts';

it.each([
  ['Tesla Energy', 'Tesla Energy'],
  ['涧西 先进\n制造园', '涧西先进制造园'],
  [' 5G 产业园 ', '5G产业园'],
])('%j is selected as %j', (selected, words) => {
  expect(joined(selected)).toBe(words);
});

it.each<[string, Partial<KeyboardEvent>]>([
  ['with Ctrl', { key: 'g', ctrlKey: true }],
  ['with Command', { key: 'g', metaKey: true }],
  ['of an input method', { key: 'Enter', keyCode: 229 }],
  ['that is held', { key: 'Enter', repeat: true }],
])('a key %s does nothing at the desk', (_, event) => {
  expect(isPlain(event as KeyboardEvent)).toBe(false);
});

it('a key by itself acts, and one that moves may be held', () => {
  expect(isPlain({ key: 'g' } as KeyboardEvent)).toBe(true);
  expect(isPlain({ key: 'j', repeat: true } as KeyboardEvent)).toBe(true);
});
