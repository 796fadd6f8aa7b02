/** List numbers in the formats of Word (ST_NumberFormat). */

const HAN = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';
const ROMAN: [number, string][] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** 二十一 for 21. For numbers below 100, which is enough for lists. */
function counted(n: number, digits: string, ten: string): string {
  if (n < 10) return digits[n] ?? '';
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  const first = tens === 1 && digits === HAN ? '' : digits[tens];
  return `${first}${ten}${ones === 0 ? '' : digits[ones]}`;
}

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}

function letter(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

/** Formats a list number. Formats that the newsletter does not use become digits. */
export function listNumber(n: number, format: string): string {
  if (n < 1 || n > 99) return String(n);
  if (
    /^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand)$/.test(
      format,
    )
  )
    return counted(n, HAN, '十');
  if (/^ideographDigital$|^taiwaneseDigital$|^japaneseDigitalTenThousand$/.test(format))
    return String(n).replace(/\d/g, (digit) => HAN[Number(digit)] ?? '');
  if (/^(?:chineseLegalSimplified|ideographLegalTraditional)$/.test(format)) return counted(n, LEGAL, '拾');
  if (format === 'ideographTraditional') return STEMS[(n - 1) % 10] ?? '';
  if (format === 'ideographZodiac') return BRANCHES[(n - 1) % 12] ?? '';
  if (/^decimalEnclosedCircle/.test(format) && n <= 20) return String.fromCodePoint(0x245f + n);
  if (format === 'decimalFullWidth')
    return String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
  if (format === 'decimalZero') return String(n).padStart(2, '0');
  if (format === 'lowerLetter') return letter(n);
  if (format === 'upperLetter') return letter(n).toUpperCase();
  if (format === 'lowerRoman') return roman(n);
  if (format === 'upperRoman') return roman(n).toUpperCase();
  return format === 'none' ? '' : String(n);
}
