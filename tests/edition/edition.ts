/** An invented newsletter on ports, to show that the code names no newsletter of its own. */
import type { EditionEntry } from '#edition/types.ts';

export const EDITION = {
  name: '江海航讯',
  seal: '港',
  key: 'jianghai',
  subject: '港口航运',
  subjectShort: '港航',
  tagline: '港口与航线的双周档案。',
  motto: '航线、码头、口岸，逐条存档',
  kicker: '港口与航线的公开档案',
  headline: ['每一条航线，', '都有一个固定的地址'],
  question: '哪里开了航线、建了码头',
  about: '关于港口与航运的双周简报',
  origin: '江海通讯社',
  originUrl: null,
  notice: '内容为测试而编造',
} as const satisfies EditionEntry;
