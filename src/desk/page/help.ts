/** The list of keys. */
import { make } from '../../browser/search/show/dom.ts';
import { HELP } from './keys.ts';
import { openLayer } from './layer.ts';

/** Opens the layer. */
export function showHelp(): void {
  openLayer(
    '按键',
    'help',
    make(
      'div',
      { class: 'columns' },
      ...HELP.map(({ name, rows }) =>
        make(
          'section',
          {},
          make('h3', {}, name),
          make(
            'dl',
            {},
            ...rows.flatMap(([keys, does]) => [
              make('dt', {}, ...keys.split(' ').map((key) => make('kbd', {}, key))),
              make('dd', {}, does),
            ]),
          ),
        ),
      ),
    ),
    make('p', { class: 'note' }, '按 Esc 关闭。'),
  );
}
