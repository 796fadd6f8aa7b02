import { describe, expect, it } from 'vitest';
import type { Section } from '../../schema/dataset.ts';
import { type Block, blockText } from './blocks.ts';
import { groupBlocks } from './groups.ts';

const block = (kind: Block['kind'], text: string, section: Section | null = null): Block => ({
  kind,
  section,
  pieces: [{ n: 1, text }],
  breakPenalty: null,
});
const title = (text: string) => block('title', text);
const body = (text: string) => block('body', text);
const heading = (section: Section) => block('section', section, section);
const shape = (blocks: Block[]) =>
  groupBlocks(blocks).map((group) => ({
    titles: group.titles.map((one) => `${one.section} ${blockText(one.block)}`),
    content: group.content.map(blockText),
  }));

describe('groupBlocks', () => {
  it('makes one group of each title and its blocks', () => {
    expect(shape([heading('招商引资'), title('甲'), body('一'), title('乙'), body('二')])).toEqual([
      { titles: ['招商引资 甲'], content: ['一'] },
      { titles: ['招商引资 乙'], content: ['二'] },
    ]);
  });

  it('keeps consecutive titles in one group, also across sections', () => {
    expect(
      shape([heading('招商引资'), title('甲'), heading('综合资讯'), title('乙'), body('一'), body('二')]),
    ).toEqual([{ titles: ['招商引资 甲', '综合资讯 乙'], content: ['一', '二'] }]);
  });

  it('gives a text after a heading to the titles that follow', () => {
    expect(shape([title('甲'), body('一'), heading('政策法规'), body('二'), title('乙')])).toEqual([
      { titles: ['招商引资 甲'], content: ['一'] },
      { titles: ['政策法规 乙'], content: ['二'] },
    ]);
  });

  it('gives a text after a heading without titles to the last titles', () => {
    expect(shape([title('甲'), body('一'), heading('政策法规'), body('二')])).toEqual([
      { titles: ['招商引资 甲'], content: ['一', '二'] },
    ]);
  });

  it('makes no group without a title', () => {
    expect(shape([heading('招商引资'), body('一')])).toEqual([]);
  });
});
