import { describe, expect, it } from 'vitest';
import { readBody } from './body.ts';
import { parseMdx } from './mdx.ts';

const read = (text: string) => readBody(parseMdx(text, 'x.mdx'));

describe('body', () => {
  it('reads a quotation as the lead only if there is no text before it', () => {
    expect(read('> 导语\n\n正文')).toMatchObject({ lead: '导语', body: ['正文'] });
    expect(read('正文\n\n> 引文')).toMatchObject({ lead: null, body: ['正文', '引文'] });
    expect(read('<Note>按</Note>\n\n> 导语')).toMatchObject({ lead: '导语', body: [], code: true });
  });

  it('omits the text of a block component from the newsletter’s text', () => {
    for (const note of ['<Note>按</Note>', '<Note>\n按\n</Note>', '{1 + 1}', "import N from './n.astro'"]) {
      expect(read(`正文\n\n${note}`)).toMatchObject({ body: ['正文'], plainBody: false, code: true });
    }
    expect(read('正文<Mark>内</Mark>的字{1 + 1}').body).toEqual(['正文内的字']);
  });

  it('reads the text of formatted blocks, one paragraph per block', () => {
    const text = '## 小标题\n\n见[公告](https://example.org)与**要点**。\n\n- 一\n- 二\n\n![图](a.png)';
    expect(read(text)).toMatchObject({
      body: ['小标题', '见公告与要点。', '一', '二', '图'],
      plainBody: false,
      code: false,
    });
  });

  it('joins lines without a blank between Han characters, and with one between words', () => {
    expect(read('园区\n周报，\n见 Annual\nReport').body).toEqual(['园区周报，见 Annual Report']);
  });
});
