/** `llms.txt` (llmstxt.org): a description of the site and its addresses for language models. */

import { EDITION } from '#edition/edition.ts';
import type { Archive } from '../archive/build.ts';
import { COLLECTIONS, INDUSTRIES } from '../schema/dataset.ts';
import { COLLECTION_LABELS, COLLECTION_SECTIONS, INDUSTRY_LABELS } from '../schema/labels.ts';
import { absolute, SITE } from '../site.ts';
import type { DataFiles } from './data-files.ts';

/** The content of the file. */
export function llms({ issues, items, provinces }: Archive, { dataset, files }: DataFiles): string {
  const link = (path: string, label: string, words: string) => `- [${label}](${absolute(path)}): ${words}`;
  return `# ${SITE.name}

> ${SITE.tagline}

${issues.length} 期 ${items.length} 条，涉及 ${provinces.length} 个省份。数据版本 ${dataset.digest}。全部页面是静态 HTML，不需要 JavaScript；全部内容也可整体下载，请优先下载而不要逐页抓取。${EDITION.notice}；原刊为${EDITION.origin}。

## 数据

${files.map(({ name, words }) => link(`/data/${name}`, name, words)).join('\n')}
${link('/data/', '数据说明', '字段、代码、口径、校验和')}
${link('/data/figures/', '图表数据', '各图表背后的数字：按周、行业、省份、阶段')}
${link('/data/changes/', '变更记录', '收录、更正与撤下')}

## 页面

${link('/issues/', '周报', '/issues/2023-w41/ 为 2023 年第 41 周一期')}
${COLLECTIONS.map((name, at) => link(`/${name}/`, COLLECTION_LABELS[name], COLLECTION_SECTIONS[name] + (at === 0 ? `；/${name}/2023-w41-03/ 为该期第 3 条` : ''))).join('\n')}
${link('/regions/', '地区', '/regions/jiangsu/suzhou/kunshan/：省、市、县')}
${link('/industries/', '行业', INDUSTRIES.map((key) => `${key} ${INDUSTRY_LABELS[key]}`).join('，'))}
${link('/map/', '地图', '全国分布')}
${link('/about/', '关于与方法', '文字来源、事实提取、实测准确度')}

## 订阅

${link('/feed.xml', 'Atom', '最新条目；每个地区、园区、行业、栏目的地址后加 feed.xml 也是')}
${link('/sitemap-index.xml', '站点地图', '全部页面的地址')}
`;
}
