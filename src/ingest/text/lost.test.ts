import { describe, expect, it } from 'vitest';
import { readIssue } from '../index.ts';
import { lostIn } from './lost.ts';

const notes = (text: string) =>
  readIssue('a.txt', new TextEncoder().encode(`一、招商引资\n${text}`)).items[0]?.notes.filter(
    ({ code }) => code === 'text-lost',
  );

describe('a letter that could not be read', () => {
  it.each(['□', '\uFFFD', '\uE123', '\u{F0123}'])(
    '“%s” in title, lead, body or source is a doubt',
    (sign) => {
      for (const text of [
        `●汉中${sign}材项目开工\n■开工（汉中日报）。`,
        `●汉中钛材项目开工\n每周${sign}班。\n■开工（汉中日报）。`,
        `●汉中钛材项目开工\n■总投资${sign}亿元（汉中日报）。`,
      ]) {
        expect(notes(text)).toHaveLength(1);
      }
    },
  );

  it('is counted, and the first one quoted', () => {
    expect(lostIn(['每周执飞3□', '每个往□可载货'])).toBe('有2个字未能识别（以□等代替），如“每周执飞3□”');
  });

  it('is not seen where all can be read', () => {
    expect(lostIn(['每周执飞3班 ■●☑'])).toBeNull();
    expect(notes('●汉中钛材项目开工\n■开工（汉中日报）。')).toEqual([]);
  });
});
