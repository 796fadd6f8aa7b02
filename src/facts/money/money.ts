import type { Investment } from '../../schema/dataset.ts';
import { type Amount, findAmounts } from './amounts.ts';

/** What a sum is for, by the words around it. */
type Role = Investment['kind'] | 'part' | 'other';

/** An amount with its possible role. */
export interface SumCandidate extends Amount {
  role: Role;
  /** 0 for a plain 投资, 1 for a total (总投资, 签约总额). */
  strength: number;
  /** 0 for the title, 1 for the lead, 2 and more for paragraphs of the body. */
  field: number;
  text: string;
}

const WORD = {
  total:
    /(?:总投入|计划投入|技改投入|拟投入|计划总投资|预计总投资|总投资规模|总投资额|总投资|投资总额|投资总|总投|计划投资|计划总投|拟投资|投资规模|投资额|意向投资|协议投资|合同投资|项目投资|拟总投资|投资总规模|投资金额|合计投资|投资合计|总概算|概算|估算|总造价|造价|总金额|总资金|总额)/u,
  invest: /投资|投入|出资|斥资|耗资|注资/u,
  contract:
    /(?:签约(?:总)?(?:金)?额|总签约(?:金)?额|协议(?:总)?(?:引资|金额|资金)|引资(?:总)?额?|招引资金|意向(?:总)?金额|合同(?:总)?(?:金)?额|签约资金|签约(?:合同)?总金额|成交金额|签约)/u,
  fund: /(?:基金(?:总|首期|目标|认缴|募集|管理)*规模|总规模|首期规模|目标规模|认缴规模|募集规模|(?<!投资)规模)/u,
  part: /(?:[一二三四五六七八九首]期(?:工程|项目)?|其中|年度|今年|当年|固定资产|设备|建设|前期|先期|首批|基础设施|土建|流动资金|已完成|完成|累计)/u,
  other:
    /(?:产值|产出|营收|营业(?:总)?收入|收入|销售(?:额)?|年销售|应税|税收|纳税|税额|利税|利润|创汇|授信|贷款|信贷|融资|债券|保费|市值|估值|增加值|产业规模|市场规模|经济规模|集群规模|生产总值|GDP|出口|进口|进出口|贸易|交易(?:额|量)?|成交额|采购|订单|撮合|节省|节约|降低|减免|补贴|补助|奖励|奖补|资助|扶持|支持|最高|注册资本|注册资金|资产|工资|电费|费用|成本|财政|存款|赔付|消费|票房|价值|增收|效益|专项资金|合同金额|业务规模|存储规模|管理规模|债|撬动|带动|突破)/u,
};

/** Marks at which the scope of a word ends: the next clause is about something else. */
const CLAUSE = /[。；！？]/u;

/** All amounts in texts (title, lead, paragraphs), with the role that the words around them suggest. */
export function sumCandidates(texts: readonly string[]): SumCandidate[] {
  return texts.flatMap(candidatesIn);
}

function candidatesIn(text: string, field: number): SumCandidate[] {
  return findAmounts(text).map((amount) => {
    const before = text.slice(clauseStart(text, amount.start), amount.start);
    const after = text.slice(amount.end, amount.end + 30);
    const { role, strength, from } = roleOf(before, after, field);
    const start = from === null ? amount.start : amount.start - (before.length - from);
    return { ...amount, role, strength, field, text: text.slice(start, amount.end).trim() };
  });
}

function clauseStart(text: string, at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 40); i--) if (CLAUSE.test(text[i] ?? '')) return i + 1;
  return Math.max(0, at - 40);
}

interface Found {
  role: Role;
  strength: number;
  /** Offset in `before` where the naming words begin; null when the name follows the sum. */
  from: number | null;
}

/** The role of a sum: by the nearest word before it in its clause, or by the noun that it qualifies. */
function roleOf(before: string, after: string, field: number): Found {
  const none: Found = { role: 'other', strength: 0, from: null };
  // `100 亿元以上项目 5 个` and `百亿级集群` are thresholds.
  if (/^\s*(?:元)?\s*(?:以上|以下|以内|级)/u.test(after) && !/^\s*以上[，。]/u.test(after)) return none;

  const near = before.slice(-22);
  const last = (pattern: RegExp) => {
    let found: { at: number; end: number; word: string } | null = null;
    for (const match of near.matchAll(new RegExp(pattern.source, 'gu'))) {
      found = { at: match.index, end: match.index + match[0].length, word: match[0] };
    }
    return found;
  };
  const hits = (
    [
      ['total', last(WORD.total)],
      ['invest', last(WORD.invest)],
      ['contract', last(WORD.contract)],
      ['fund', last(WORD.fund)],
      ['other', last(WORD.other)],
    ] as const
  ).flatMap(([kind, hit]) => (hit ? [{ kind, ...hit }] : []));
  const nearest = hits.sort((a, b) => b.end - a.end || a.at - b.at)[0];
  const offset = before.length - near.length;

  if (!nearest) {
    // Titles put the sum before its purpose: `华平凯通 20 亿元光伏组件封装关键材料项目落户宜兴`.
    if (/^\s*(?:的)?[^，。；]{0,12}?基金/u.test(after)) return { role: 'fund', strength: 1, from: null };
    if (field === 0 && /项目|基地|产业园|工程/u.test(after))
      return { role: 'investment', strength: 0, from: null };
    return none;
  }
  const from = offset + nearest.at;
  const clause = before.slice(Math.max(0, from - 12), from);
  switch (nearest.kind) {
    case 'other':
      return none;
    case 'fund':
      if (!/基金/u.test(before + after) && nearest.word === '规模') return none;
      return /基金/u.test(before + after)
        ? { role: 'fund', strength: 1, from }
        : { role: 'investment', strength: 1, from };
    case 'contract':
      return { role: 'contract', strength: nearest.word === '签约' ? 0 : 1, from };
    case 'total': {
      if (/(?:进出口|贸易|交易|销售|成交|消费|进口|出口)$/u.test(clause.trimEnd())) return none;
      const sum = /总金额|总资金|总额/u.test(nearest.word);
      if (sum && !/投资/u.test(clause + nearest.word)) {
        return /签约|协议|合作|引资|项目/u.test(before + after)
          ? { role: 'contract', strength: 1, from }
          : none;
      }
      if (/年度$|今年$|当年$/u.test(clause.trimEnd())) return { role: 'part', strength: 0, from };
      if (partial(clause)) return { role: 'part', strength: 1, from };
      return { role: 'investment', strength: 1, from };
    }
    case 'invest':
      if (
        /固定资产$|年度$|年度计划$|完成$|已$|建设$|设备$|撬动.{0,12}$|产业$|风险$|对外$|社会$/u.test(
          clause.trimEnd(),
        )
      )
        return { role: 'part', strength: 0, from };
      if (partial(clause)) return { role: 'part', strength: 0, from };
      return { role: 'investment', strength: 0, from };
  }
}

function partial(clause: string): boolean {
  return /(?:[一二三四五六七八九首]期[^，。；、]{0,6}|其中[^。；]{0,8}|前期)$/u.test(clause.trimEnd());
}
