/** The sections in the order of the newsletter. A text without headings is read as the first. */
import type { SectionEntry } from './types.ts';

export const SECTIONS = [
  {
    id: 'projects',
    name: '招商引资',
    label: '项目',
    heading: /招商|引资|项目动态|产业项目|投资项目/,
    headlines: 6,
    policies: false,
    picture: 'industry',
  },
  {
    id: 'news',
    name: '综合资讯',
    label: '资讯',
    heading: /资讯|综合信息|综合新闻|要闻|动态/,
    headlines: 3,
    policies: false,
    picture: 'section',
  },
  {
    id: 'policies',
    name: '政策法规',
    label: '政策',
    heading: /政策|法规/,
    headlines: 3,
    policies: true,
    picture: 'section',
    stage: 'policy',
  },
] as const satisfies readonly SectionEntry[];
