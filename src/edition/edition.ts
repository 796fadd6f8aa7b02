/** The newsletter: its names, and texts about it for pages and files. */
import type { EditionEntry } from './types.ts';

export const EDITION = {
  name: '园区周报',
  seal: '园',
  key: 'yuanqu',
  subject: '产业园区',
  subjectShort: '园区',
  tagline: '中国产业园区每周动态的公开档案：招商项目、综合资讯与政策法规，逐条存档，可搜索、可引用、可下载。',
  motto: '招商项目、综合资讯与政策法规，逐条存档',
  kicker: '中国产业园区每周动态的公开档案',
  headline: ['每一个园区项目，', '都有一个固定的地址'],
  question: '哪个园区签了什么项目、谁投、投多少，出了什么政策',
  about: '关于中国产业园区的每周简报，每期约五十条',
  origin: '园区世界网',
  originUrl: 'http://www.parkworld.net/',
  notice: '内容根据公开信息梳理而成，仅供学习交流，严禁用于商业用途',
} as const satisfies EditionEntry;
