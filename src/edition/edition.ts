/** The newsletter: its names, and what pages and files say of it. */

export const EDITION = {
  name: '园区周报',
  /** One character on the seal beside the name. */
  seal: '园',
  /** Latin name: prefix of citation keys. */
  key: 'yuanqu',
  /** What it is about, as pages name it: `产业园区动态档案`, `江苏省的园区动态`. */
  subject: '产业园区',
  subjectShort: '园区',
  tagline: '中国产业园区每周动态的公开档案：招商项目、综合资讯与政策法规，逐条存档，可检索、可引用、可下载。',
  /** On the picture of a shared link, under the name. */
  motto: '招商项目、综合资讯与政策法规，逐条存档',
  /** Over the headline of the home page. */
  kicker: '中国产业园区每周动态的公开档案',
  /** Headline of the home page, in two lines. */
  headline: ['每一个园区项目，', '都有一个固定的地址'],
  /** What a reader finds in it; below the headline. */
  question: '哪个园区签了什么项目、谁投、投多少，出了什么政策',
  /** How the page about the archive introduces the newsletter; the sections follow. */
  about: '关于中国产业园区的每周简报，每期约五十条',
  /** Who published it. */
  origin: '园区世界网',
  /** The newsletter's own terms of use. */
  notice: '内容根据公开信息梳理而成，仅供学习交流，严禁用于商业用途',
} as const;
