import { describe, expect, it } from 'vitest';
import { partsOf } from '../words.ts';
import { placeHints } from './place-hints.ts';

const hints = (title: string, lead: string | null = null) =>
  placeHints(partsOf({ title, lead, body: [] })).map(
    ({ kind, field, divisions }) => `${kind} ${field} ${divisions.map(({ name }) => name).join('/')}`,
  );

describe('placeHints', () => {
  it('takes a zone for the place where it lies', () => {
    expect(hints('中关村论坛闭幕')).toEqual(['zone title 北京市']);
    expect(hints('年会闭幕', '年会在张江举行。')).toContain('zone lead 浦东新区');
  });

  it('takes the first place of a joint name for the main one', () => {
    expect(hints('川渝两地联合出台办法')).toEqual(['joint title 四川省', 'joint second title 重庆市']);
    expect(hints('京津冀同日签约')[0]).toBe('joint title 北京市');
  });

  it('reads one character as a place only where something is held there', () => {
    expect(hints('全国年会在京召开')).toEqual(['at title 北京市']);
    expect(hints('首店落户后来沪开业')).toEqual(['at title 上海市']);
    expect(hints('京东物流在建仓库')).toEqual([]);
  });
});
