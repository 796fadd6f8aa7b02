/**
 * Folds characters in PDF text layers to those that a reader sees.
 *
 * Kangxi radicals (U+2F00–2FD5) have compatibility mappings, which NFKC applies. The CJK Radicals Supplement
 * (U+2E80–2EFF) has almost none, so the radicals that look like a whole character are listed here. Source: Unicode
 * Character Database, EquivalentUnifiedIdeograph.txt.
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

/** Kangxi radicals whose compatibility mapping is not the simplified character that fonts use them for. */
const SIMPLIFIED: Record<string, string> = { '⼾': '户', '⾭': '青' };

/** Radicals, and compatibility ideographs (U+F900–FAFF), which share glyphs with common characters (器 U+FA38). */
const RADICAL = /[\u2E80-\u2EFF\u2F00-\u2FD5\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/**
 * Invisible characters that could hide, split or reorder words: zero-width and direction controls, soft hyphens,
 * variation selectors, fillers (Unicode's Default_Ignorable_Code_Point), annotation marks.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]/u;
/** An emoji sequence with zero-width joiners, or a flag with a region. Its invisible characters are part of it. */
const JOINED_EMOJI =
  /\p{Extended_Pictographic}(?:[\uFE0F\p{Emoji_Modifier}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)+|[\u{E0020}-\u{E007E}]+\u{E007F})/u;
const UNSEEN = new RegExp(`${JOINED_EMOJI.source}|${INVISIBLE.source}`, 'gu');

/** What Wingdings and Symbol draw for the private-use characters that Word writes. */
const SYMBOL_FONTS: Record<string, string> = {
  '\uF06C': '●',
  '\uF06D': '❍',
  '\uF06E': '■',
  '\uF06F': '◻',
  '\uF071': '❑',
  '\uF072': '❒',
  '\uF074': '◆',
  '\uF075': '◆',
  '\uF076': '❖',
  '\uF077': '◆',
  '\uF09E': '·',
  '\uF09F': '•',
  '\uF0A7': '▪',
  '\uF0A8': '◻',
  '\uF0B7': '•',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0FC': '✓',
  '\uF0FE': '☑',
};
/** Private-use characters of old fonts and code pages that are in Unicode now. */
const MOVED: Record<string, string> = { '\uE5E5': '\u3000', '\uE863': '䶮' };
const PRIVATE = /[\uE000-\uF8FF\u{F0000}-\u{FFFFD}\u{100000}-\u{10FFFD}]/gu;

/** Shown in place of a letter for which the file has no text. */
export const LOST = '□';
/** Word's mark at the end of a table cell, and its optional hyphen. They are not letters. */
const NO_LETTER = /\u0000|\u001F|\u0007(?=\s|$)/g;
/** Control characters other than tab and line ends. PDF extraction writes them for a glyph without text. */
const CONTROL = /[\u0001-\u0008\u000E-\u001D\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/g;

/** Characters that are used as dashes: longer dashes, horizontal bars, box-drawing lines. */
const DASHES: Record<string, string> = {
  '\u2015': '—',
  '\u2E3A': '——',
  '\u2E3B': '———',
  '\u2500\u2500': '——',
};

/** Marks of vertical text, and the same marks of horizontal text. */
const VERTICAL = '︐︑︒︓︔︕︖︗︘︙︱︵︶︷︸︹︺︻︼︽︾︿﹀﹁﹂﹃﹄';
const LEVEL = '，、。：；！？〖〗…—（）｛｝〔〕【】《》〈〉「」『』';

/**
 * A text as its reader sees it: radicals become characters, bullets of symbol fonts their shapes, a two-em dash two
 * dashes, and marks of vertical text horizontal ones. Invisible characters are removed. Lines, blanks and all other
 * visible characters are unchanged.
 */
export function foldCharacters(text: string): string {
  return text
    .replace(RADICAL, (c) => SUPPLEMENT[c] ?? SIMPLIFIED[c] ?? c.normalize('NFKC'))
    .replace(PRIVATE, (c) => SYMBOL_FONTS[c] ?? MOVED[c] ?? c)
    .replace(/[\uFE10-\uFE44]/g, (c) => LEVEL[VERTICAL.indexOf(c)] ?? c)
    .replace(/[\u2015\u2E3A\u2E3B]|(?<!\u2500)\u2500{2}(?!\u2500)/g, (c) => DASHES[c] ?? c)
    .replace(UNSEEN, (found) => (/^\p{Extended_Pictographic}/u.test(found) ? found : ''))
    .replace(NO_LETTER, '')
    .replaceAll('\u001E', '-')
    .replace(CONTROL, LOST)
    .toWellFormed();
}

/** Replaces private-use characters of unknown fonts, which readers do not have, by the sign for a lost letter. */
export function showLost(text: string): string {
  return text.replace(PRIVATE, LOST);
}

/** Number of lost letters in a text: the file has no text for them, or their bytes are invalid. */
export function countLost(text: string): number {
  return text.match(/[□\uFFFD]/gu)?.length ?? 0;
}
