/** Where else than to items a query may lead: regions, industries, parks, companies, issues, by name or pinyin. */
import { pinyin } from 'pinyin-pro';
import type { Archive } from '../../archive/build.ts';
import { companyKey } from '../../facts/companies/company-name.ts';
import { parkKey } from '../../facts/place/park-name.ts';
import { sureCompanies } from '../../schema/certainty.ts';
import { INDUSTRIES, type Item } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, INDUSTRY_SHORT } from '../../schema/labels.ts';
import { issueName } from '../../views/words/text.ts';
import type { Name, Scopes } from '../files.ts';
import type { Words } from '../record.ts';

/** Most parks, and most companies, offered by name: those with most items. What is left out is found in the items. */
const MOST = 1500;

/** A name as typed on a keyboard without Chinese: in full, and first letters. */
export function spelled(name: string): Pick<Name, 'pinyin' | 'initials'> {
  const syllables = pinyin(name.normalize('NFKC'), {
    toneType: 'none',
    type: 'array',
    v: true,
    nonZh: 'consecutive',
  }).map((part) => part.toLowerCase().replace(/[^a-z0-9]/g, ''));
  const chinese = /\p{Script=Han}/u.test(name);
  return {
    pinyin: chinese ? syllables.join('') : '',
    // Letters in a name are typed as they are: TCL科技 → tclkj.
    initials: chinese
      ? Array.from(syllables, (part) => (name.toLowerCase().includes(part) ? part : part.slice(0, 1))).join(
          '',
        )
      : '',
  };
}

function shortestFirst(names: readonly string[]): string[] {
  return [...new Set(names)].filter(Boolean).sort((a, b) => a.length - b.length);
}

function mostFirst<T extends { items: readonly Item[] }>(groups: readonly T[]): T[] {
  return [...groups].sort((a, b) => b.items.length - a.items.length).slice(0, MOST);
}

/** All names, the kind with the fewest first. */
export function searchNames(archive: Archive): Name[] {
  const unspelled = { pinyin: '', initials: '' };
  const regions = [...archive.regions.values()]
    .filter((entry) => entry.items.length > 0)
    .map(({ region, parent, items }): Name => {
      const slug = region.path.split('/').at(-1)!;
      const sounds = spelled(region.short);
      return {
        kind: '地区',
        label: region.name,
        called: shortestFirst([region.short, region.name]),
        hint: parent?.region.short ?? '',
        url: region.url,
        items: items.length,
        // The table of addresses knows how places are read.
        pinyin: /^[a-z]+$/.test(slug) ? slug : sounds.pinyin,
        initials: sounds.initials,
      };
    });
  const industries = INDUSTRIES.filter(
    (industry) => archive.byIndustry[industry].length + archive.alsoIndustry[industry].length > 0,
  ).map((industry): Name => {
    const label = INDUSTRY_LABELS[industry];
    return {
      kind: '行业',
      label,
      called: shortestFirst([label, INDUSTRY_SHORT[industry]]),
      hint: '',
      url: `/industries/${industry}/`,
      items: archive.byIndustry[industry].length,
      ...spelled(INDUSTRY_SHORT[industry]),
    };
  });
  const parks = mostFirst(archive.parks).map(
    ({ name, aliases, trail, url, items }): Name => ({
      kind: '园区',
      label: name,
      called: shortestFirst([name, ...aliases]),
      hint: trail.at(-1)?.short ?? '',
      url,
      items: items.length,
      ...spelled(parkKey(name, trail.at(-1))),
    }),
  );
  const companies = mostFirst(archive.companies).map(
    ({ name, aliases, url, items }): Name => ({
      kind: '公司',
      label: name,
      called: shortestFirst([companyKey(name), name, ...aliases]),
      hint: '',
      url,
      items: items.length,
      ...spelled(companyKey(name)),
    }),
  );
  const issues = archive.issues.map(
    (issue): Name => ({
      kind: '周报',
      label: issueName(issue),
      called: [
        issueName(issue),
        issue.id,
        ...(issue.number ? [`总第${issue.number}期`] : []),
        ...(issue.label ? [issue.label] : []),
      ],
      hint: '',
      url: issue.url,
      items: archive.itemsOf(issue).length,
      ...unspelled,
    }),
  );
  return [...regions, ...industries, ...parks, ...companies, ...issues];
}

/** An item's own words, and the names of its companies and its park, as their pages have them, that they do not hold. */
export function searchWords(archive: Archive, item: Item): Words {
  const own = { title: item.title, lead: item.lead ?? '', body: item.body, source: item.source?.name ?? '' };
  const text = Object.values(own).flat().join('\n');
  const subjects = [...sureCompanies(item).map(archive.company), archive.parkOf(item)];
  const names = new Set(subjects.flatMap((subject) => subject?.name ?? []));
  return { ...own, named: [...names].filter((name) => !text.includes(name)).join('、') };
}

const slugFrom = (url: string): string => url.split('/').at(-2)!;

/** The items of every park and company that has a page. @param order items as the table has them */
export function searchScopes(archive: Archive, order: readonly Item[]): Scopes {
  const index = new Map(order.map((item, at) => [item.id, at]));
  const scopes = (groups: readonly { name: string; url: string; items: readonly Item[] }[]) =>
    Object.fromEntries(
      groups.map(({ name, url, items }) => [
        slugFrom(url),
        { name, items: items.map((item) => index.get(item.id)!).sort((a, b) => a - b) },
      ]),
    );
  return { park: scopes(archive.parks), company: scopes(archive.companies) };
}
