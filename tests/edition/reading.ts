import type { Marks } from '#edition/types.ts';

export const MARKS: Marks = { title: '★', otherTitles: '☆✦', body: '▶►', bodyAtLineStart: '▷' };

export const FRAME_WORDS = /江海航讯|江海通讯社/u;

export const NOTICE_WORDS = /江海航讯|测试而编造/;

export const ISSUE_LABEL = /(20\d{2})年(\d{1,2})月第(\d)刊/u;

export const ISSUE_NUMBER = /累计第(\d+)刊/u;
