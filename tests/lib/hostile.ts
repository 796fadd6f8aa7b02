/** An issue of hostile texts, each in a title, a lead and a body, and as a source. */

/** Harmless only as text. If run, each would set `hit` in a page, or break a build. */
export const HOSTILE: readonly string[] = [
  '<script>window.hit=1</script>',
  '</script><script>window.hit=1</script>',
  '<img src=x onerror="window.hit=1">',
  '<svg onload=window.hit=1>',
  '"><b onmouseover=window.hit=1 x="',
  "' autofocus onfocus=window.hit=1 x='",
  '<iframe srcdoc="&lt;script&gt;parent.hit=1&lt;/script&gt;">',
  '</title></style></textarea><script>window.hit=1</script>',
  '<!--><script>window.hit=1</script-->',
  ']]><script xmlns="http://www.w3.org/1999/xhtml">window.hit=1</script>',
  '</main></body></html><meta http-equiv="refresh" content="0;url=/404.html">',
  '[甲](javascript:window.hit=1)',
  '![甲](x"onerror="window.hit=1)',
  '<javascript:window.hit=1>',
  '{process.exit(9)}',
  '{globalThis.hit=1}',
  '\u0024{process.exit(9)}',
  '<EditorNote>{process.exit(9)}</EditorNote>',
  'import x from "node:fs"',
  'export const a = process.exit(9)',
  '---',
  '--- title: 乙 ---',
  'settled: [ no-source ]',
  '!!js/function "process.exit(9)"',
  '&lt;script&gt;window.hit=1&lt;/script&gt;',
  '&#60;script&#62;window.hit=1&#60;/script&#62;',
  '../../../../etc/passwd',
  '__proto__',
  'constructor',
  '%3Cscript%3Ewindow.hit=1%3C/script%3E',
  "$& $` $' $1 $<a>",
  '\\u003cscript>window.hit=1\\u003c/script>',
  '=HYPERLINK("javascript:window.hit=1")',
  '\u202e\u2066<script>\u200bwindow.hit=1</script>',
  '\u0000\u0007\u001b[31m\u001b]0;hit\u0007',
  '😀𠮷\u0301\ufe0f\u200d',
];

/** The visible part of a text, without invisible characters, controls, the □ shown for them, and blanks. */
export const seen = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f□]|\p{Default_Ignorable_Code_Point}/gu, '').replace(/\s/g, '');

/** A clean issue, an item for each hostile text. */
export function hostileIssue(): string {
  const items = HOSTILE.map(
    (text, at) =>
      `●苏州高新区第${at + 1}号项目${text}签约\n\n10月9日，${text}苏州高新区恒岳${at}科技有限公司项目签约，总投资${at + 1}亿元。\n\n■项目由恒岳${at}科技有限公司建设，${text}，位于苏州高新区。\n\n${text}\n\n据悉，项目明年投产（${text.replace(/[（）()]/g, '')}网站）。`,
  );
  return `园区周报\n\n2023年10月3期\n\n一、招商引资\n\n${items.join('\n\n')}\n`;
}
