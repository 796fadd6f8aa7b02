/** Which key does what: the page and its help read the same list. */

/** The letter of each fact. */
export const FACT_KEYS = {
  date: 'D',
  place: 'L',
  park: 'P',
  industry: 'I',
  stage: 'S',
  batch: 'B',
  investment: 'M',
  companies: 'C',
} as const;

/** Whether an input method is composing: the desk must ignore its keys. */
export function isComposed(event: KeyboardEvent): boolean {
  // Safari shows it only by the key code.
  return event.isComposing || event.keyCode === 229;
}

/** Whether a key was pressed without Ctrl, Meta or Alt, and does not repeat. Only keys that move may repeat. */
export function isPlain(event: KeyboardEvent): boolean {
  const isHeld = event.repeat && !/^(?:[jk]|Arrow\w+)$/i.test(event.key);
  return !isComposed(event) && !event.ctrlKey && !event.metaKey && !event.altKey && !isHeld;
}

/** A part of the help. */
export interface KeyGroup {
  name: string;
  rows: readonly (readonly [keys: string, does: string])[];
}

/** Keys in the order of the help, with what they do. */
export const HELP: readonly KeyGroup[] = [
  {
    name: '走动',
    rows: [
      ['J K', '下一条、上一条'],
      ['Enter', '此条全部无误：待核之处视为已核对，到下一条待核'],
      ['[ ]', '更早、更新的一期'],
      ['V O', '显示或收起网页；换成印刷原件'],
    ],
  },
  {
    name: '改事实',
    rows: [
      ['1–8', '改用旁边列出的另一种读法'],
      ['L P C', '地点、园区、公司：先选中文中的字，或直接按键再输入；Shift+Enter 再加一处地点'],
      ['M D', '金额、日期：选文中的，或输入 12.5亿、10月9日'],
      ['I S B', '行业、阶段、是否多个项目'],
      ['→ ←', '选中下一个、上一个词；按住 Shift 加长'],
    ],
  },
  {
    name: '改文字',
    rows: [
      ['T', '标题、导语、正文、来源（Ctrl+Enter 保存）'],
      ['X', '这一处已核对'],
      ['U', '撤销上一次改动'],
    ],
  },
  {
    name: '每周',
    rows: [
      ['N', '收入新一期'],
      ['F', '结束本周：改动、学习、发布'],
      ['?', '这张表'],
    ],
  },
];
