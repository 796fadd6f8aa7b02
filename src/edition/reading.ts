/** What the issues' texts look like: marks, page frame, closing notice, issue numbers. */
import type { Marks } from './types.ts';

export const MARKS: Marks = {
  title: '●',
  otherTitles: '⬤⚫◉•◆',
  body: '█■▉▊▋▇◼⬛',
  bodyAtLineStart: '▪',
};

/** The newsletter's words in running headers and footers. Dates, issue and page numbers are recognised without it. */
export const FRAME_WORDS =
  /园区世界|园区周报|(?:https?:\/\/)?www\.parkworld\.[\w./]+|汇总一周[“"]?园区[”"]?资讯|把握最新行业动态/iu;

/** Words of the closing notice, which belongs to no item. */
export const NOTICE_WORDS = /园区周报|园区世界|parkworld|学习交流|商业用途|如有异议/;

/** An issue's label on its cover: year, month and number in the month (2023年1月1期). */
export const ISSUE_LABEL = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*第?\s*(\d{1,2})\s*期/u;

/** An issue's number since the first (总第101期). */
export const ISSUE_NUMBER = /总\s*第?\s*(\d{1,4})\s*期/u;
