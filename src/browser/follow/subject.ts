/** The script of pages that can be followed. */
import { follows } from './button.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-follow]')) {
  const { follow = '', name = '' } = button.dataset;
  if (follow) follows(button, { url: () => follow, name: () => name });
}
