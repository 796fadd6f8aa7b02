/**
 * Folding of characters that PDF text layers contain instead of the ones a reader sees.
 *
 * Kangxi radicals (U+2F00–2FD5) have compatibility mappings, which NFKC applies. The CJK Radicals Supplement
 * (U+2E80–2EFF) has almost none, so the ones that look like a whole character are listed here.
 * Source: Unicode Character Database, EquivalentUnifiedIdeograph.txt.
 */
const SUPPLEMENT: Record<string, string> = {
  '⺁': '厂',
  '⺂': '乛',
  '⺃': '乚',
  '⺄': '乙',
  '⺅': '亻',
  '⺆': '冂',
  '⺈': '刀',
  '⺉': '刂',
  '⺊': '卜',
  '⺋': '卩',
  '⺌': '小',
  '⺍': '小',
  '⺎': '兀',
  '⺏': '尣',
  '⺐': '尢',
  '⺒': '巳',
  '⺓': '幺',
  '⺔': '彑',
  '⺕': '彐',
  '⺖': '忄',
  '⺗': '心',
  '⺘': '扌',
  '⺙': '攵',
  '⺛': '旡',
  '⺜': '日',
  '⺝': '月',
  '⺞': '歺',
  '⺟': '母',
  '⺠': '民',
  '⺡': '氵',
  '⺢': '氺',
  '⺣': '灬',
  '⺤': '爪',
  '⺥': '爪',
  '⺦': '丬',
  '⺧': '牛',
  '⺨': '犭',
  '⺩': '王',
  '⺫': '目',
  '⺬': '示',
  '⺭': '礻',
  '⺮': '竹',
  '⺯': '糹',
  '⺰': '纟',
  '⺱': '网',
  '⺲': '罒',
  '⺳': '网',
  '⺴': '网',
  '⺶': '羊',
  '⺷': '羊',
  '⺸': '羊',
  '⺹': '老',
  '⺺': '聿',
  '⺻': '肀',
  '⺼': '肉',
  '⺽': '臼',
  '⺾': '艹',
  '⺿': '艹',
  '⻀': '艹',
  '⻁': '虎',
  '⻂': '衤',
  '⻃': '覀',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻇': '角',
  '⻈': '讠',
  '⻉': '贝',
  '⻊': '足',
  '⻋': '车',
  '⻌': '辶',
  '⻍': '辶',
  '⻎': '辶',
  '⻏': '阝',
  '⻐': '钅',
  '⻑': '長',
  '⻒': '镸',
  '⻓': '长',
  '⻔': '门',
  '⻖': '阝',
  '⻗': '雨',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻟': '飠',
  '⻠': '饣',
  '⻡': '首',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻧': '卤',
  '⻨': '麦',
  '⻩': '黄',
  '⻪': '黾',
  '⻫': '斉',
  '⻬': '齐',
  '⻭': '歯',
  '⻮': '齿',
  '⻯': '竜',
  '⻰': '龙',
  '⻱': '亀',
  '⻲': '亀',
  '⻳': '龟',
};

/**
 * Marks of the fonts Wingdings and Symbol, in which word processors set bullets: they are copied as letters of private use,
 * U+F000 and the number in the font. Source: https://www.unicode.org/L2/L2012/12368r-wingdings.pdf
 */
const BULLETS: Record<string, string> = {
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF071': '❑',
  '\uF075': '◆',
  '\uF076': '❖',
  '\uF077': '◆',
  '\uF09F': '•',
  '\uF0A7': '▪',
  '\uF0A8': '◻',
  '\uF0B7': '•',
  '\uF0D8': '➢',
  '\uF0FC': '✓',
};
/** Dashes as long as two and three letters, which are otherwise written as several. */
const DASHES: Record<string, string> = { '\u2E3A': '——', '\u2E3B': '———' };
const OTHER = /[\uF06C-\uF0FC\u2E3A\u2E3B]/gu;

/** Kangxi radicals whose compatibility mapping is not the simplified character that fonts use them for. */
const SIMPLIFIED: Record<string, string> = { '⼾': '户', '⾭': '青' };

/** Radicals, and compatibility ideographs (U+F900–FAFF), which share glyphs with common characters (器 U+FA38). */
const RADICAL = /[\u2E80-\u2EFF\u2F00-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/** Zero-width and direction controls: invisible, and able to hide or reorder words on a page. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u206F\uFEFF]/gu;
/** Control characters other than tab, line feed, carriage return and form feed. */
const CONTROL = /[\u0000-\u0008\u000B\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/gu;

/**
 * A text as its reader sees it: radicals become characters, bullets of symbol fonts bullets, invisible controls are removed.
 * Lines, blanks and everything visible are unchanged.
 */
export function foldCharacters(text: string): string {
  return text
    .replace(RADICAL, (c) => SUPPLEMENT[c] ?? SIMPLIFIED[c] ?? c.normalize('NFKC'))
    .replace(OTHER, (c) => BULLETS[c] ?? DASHES[c] ?? c)
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .toWellFormed();
}
