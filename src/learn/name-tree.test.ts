import { describe, expect, it } from 'vitest';
import { NameTree } from './name-tree.ts';

describe('NameTree', () => {
  it('gives each name its own number, however many there are', () => {
    const tree = new NameTree();
    const names = Array.from({ length: 5000 }, (_, i) => ['ww', `w${i % 70}`, `w${Math.floor(i / 70)}`]);
    const places = names.map((name) => tree.place(name));
    expect(new Set(places).size).toBe(names.length);
    expect(names.map((name) => tree.place(name))).toEqual(places);
    expect(places.map((place) => tree.nameOf(place))).toEqual(names.map((name) => name.join(' ')));
  });

  it('finds a name by its words, by their numbers and by lists of them', () => {
    const tree = new NameTree();
    const place = tree.place(['head', 'body', '项目', 'near']);
    expect(tree.place(['head', tree.word('body'), [tree.word('项目'), tree.word('near')]])).toBe(place);
  });

  it('keeps nothing new once it is closed', () => {
    const tree = new NameTree();
    const place = tree.place(['w', '项目']);
    tree.close();
    const { size } = tree;
    expect(tree.place(['w', '项目'])).toBe(place);
    const others = [
      ['w', '基地'],
      ['w', '项目', '项目'],
      ['项目'],
      ['w', tree.word('基地')],
      ['w', ['基地'].map((one) => tree.word(one))],
    ];
    expect(others.map((path) => tree.place(path))).toEqual(others.map(() => -1));
    expect(tree.size).toBe(size);
  });
});
