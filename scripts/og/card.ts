/** The picture of a shared link, as an HTML page: a heading and the site's seal. */
import { EDITION } from '../../src/schema/labels.ts';

/** The texts of a picture. */
export interface Card {
  /** Above the heading. */
  kind: string;
  heading: string;
  /** Below the heading. */
  line: string;
}

/** Width of the picture, px. */
export const WIDTH = 1200;
/** Height of the picture, px. */
export const HEIGHT = 630;

const SERIF = '"Source Han Serif SC", "Noto Serif CJK SC", "Songti SC", SimSun, serif';
const SANS = '"Source Han Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif';

/** Font size of the heading, px: it fits one line next to the seal. */
function headingSize(heading: string): number {
  return Math.min(132, Math.floor(800 / [...heading].length));
}

/** The HTML of a picture. */
export function cardHtml({ kind, heading, line }: Card): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><style>
body { background: #fbfaf6; color: #1c2024; height: ${HEIGHT}px; margin: 0; overflow: hidden; position: relative;
  width: ${WIDTH}px; font: 30px/1.6 ${SANS}; }
div { border-left: 3px solid #b4341c; left: 80px; padding-left: 36px; position: absolute; top: 120px; }
p { margin: 0; color: #4b5159; width: 760px; }
h1 { font: 700 ${headingSize(heading)}px/1.3 ${SERIF}; margin: 14px 0 22px; white-space: nowrap; }
i { background: #b4341c; border-radius: 40px; color: #fbfaf6; font: 700 240px/320px ${SERIF}; height: 320px;
  position: absolute; right: -64px; bottom: -64px; text-align: center; width: 320px; }
footer { bottom: 56px; left: 80px; position: absolute; font: 700 34px/1 ${SERIF}; }
footer small { color: #6a7078; font: 26px/1 ${SANS}; margin-left: 20px; }
</style><div><p>${kind}</p><h1>${heading}</h1><p>${line}</p></div>
<i>${EDITION.seal}</i><footer>${EDITION.name}<small>${EDITION.subject}动态档案</small></footer></html>`;
}
