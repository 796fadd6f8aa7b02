import { describe, expect, it } from 'vitest';
import { findWeekdays } from './weekdays.ts';

describe('findWeekdays', () => {
  it.each([
    ['本周三，项目开工。', 3, 0],
    ['二期封顶仪式本周四举行。', 4, 0],
    ['上周五，签约仪式举行。', 5, -1],
    ['这个项目于上个星期日封顶。', 7, -1],
    ['论坛下周一开幕。', 1, 1],
    ['周二上午，首批设备进场。', 2, 0],
    ['据悉，星期天，首船靠港。', 7, 0],
  ])('reads a weekday: %s', (text, weekday, weeksOn) => {
    expect(findWeekdays(text)).toEqual([
      { weekday, weeksOn, at: text.search(/[本上下]个?[周星]|(?<=^|，)[周星]/u) },
    ]);
  });

  it.each([
    '航线每周三班，由B737执飞。',
    '班列每周二、周六开行。',
    '窗口周一至周五开放。',
    '首发时间为周三，经钦州港中转。',
    '10月9日（周一），项目开工。',
    '双周一班，投入2艘船。',
    '一周一调度。',
  ])('takes no timetable for a day: %s', (text) => {
    expect(findWeekdays(text)).toEqual([]);
  });
});
