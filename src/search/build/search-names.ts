/** What a query may mean other than items: regions, industries, parks, companies, issues, by name or pinyin. */
import type { Archive } from '../../archive/build.ts';
import { syllablesOf } from '../../content/write/slug.ts';
import { companyKey } from '../../facts/companies/company-name.ts';
import { parkKey } from '../../facts/place/park-name.ts';
import { sureCompanies } from '../../schema/certainty.ts';
import { INDUSTRIES, type Item } from '../../schema/dataset.ts';
import { INDUSTRY_LABELS, INDUSTRY_SHORT } from '../../schema/labels.ts';
import { issueName } from '../../views/words/text.ts';
import type { Kind, Name, Scopes } from '../files.ts';
import type { Words } from '../record.ts';

/** Most parks, and most companies, offered by name: those with most items. The others are found in the items. */
const MOST = 1500;

type Spelling = Pick<Name, 'pinyin' | 'initials'>;
const SILENT: Spelling = { pinyin: '', initials: '' };

/** The pinyin of a name: in full, and the initials. */
export function spelled(name: string): Spelling {
  if (!/\p{Script=Han}/u.test(name)) return SILENT;
  const parts = syllablesOf(name);
  // Letters in a name are typed as they are: TCL科技 → tclkj.
  const initials = parts.map((part) => (name.toLowerCase().includes(part) ? part : part.slice(0, 1)));
  return { pinyin: parts.join(''), initials: initials.join('') };
}

interface Page {
  url: string;
  items: readonly Item[];
}

function mostFirst<T extends Page>(groups: readonly T[]): T[] {
  return [...groups].sort((a, b) => b.items.length - a.items.length).slice(0, MOST);
}

/** @param called its names; the first is the label */
function nameOf(kind: Kind, called: readonly string[], page: Page, spelling: Spelling, hint = ''): Name {
  const forms = [...new Set(called)].filter(Boolean).sort((a, b) => a.length - b.length);
  return {
    kind,
    label: called[0]!,
    called: forms,
    hint,
    url: page.url,
    items: page.items.length,
    ...spelling,
  };
}

/** All names, the kind with the fewest first. */
export function searchNames(archive: Archive): Name[] {
  const regions = [...archive.regions.values()]
    .filter((entry) => entry.items.length > 0)
    .map(({ region: { url, path, name, short }, parent, items }) => {
      const slug = path.split('/').at(-1)!;
      const { pinyin, initials } = spelled(short);
      // The address has the right reading of a place name.
      const spelling = { pinyin: /^[a-z]+$/.test(slug) ? slug : pinyin, initials };
      return nameOf('地区', [name, short], { url, items }, spelling, parent?.region.short);
    });
  const industries = INDUSTRIES.filter(
    (industry) => archive.byIndustry[industry].length + archive.alsoIndustry[industry].length > 0,
  ).map((industry) => {
    const short = INDUSTRY_SHORT[industry];
    const page = { url: `/industries/${industry}/`, items: archive.byIndustry[industry] };
    return nameOf('行业', [INDUSTRY_LABELS[industry], short], page, spelled(short));
  });
  const parks = mostFirst(archive.parks).map((park) => {
    const region = park.trail.at(-1);
    const spelling = spelled(parkKey(park.name, region));
    return nameOf('园区', [park.name, ...park.aliases], park, spelling, region?.short);
  });
  const companies = mostFirst(archive.companies).map((company) => {
    const key = companyKey(company.name);
    return nameOf('公司', [company.name, key, ...company.aliases], company, spelled(key));
  });
  const issues = archive.issues.map((issue) => {
    const number = issue.number ? `总第${issue.number}期` : '';
    const called = [issueName(issue), issue.id, number, issue.label ?? ''].filter(Boolean);
    const page = { url: issue.url, items: archive.itemsOf(issue) };
    // The name of the issue first: the others are shorter, but say less.
    return { ...nameOf('周报', called, page, SILENT), called };
  });
  return [...regions, ...industries, ...parks, ...companies, ...issues];
}

/** An item's texts, and the names of its companies and park, as on their pages, that are not in these texts. */
export function searchWords(archive: Archive, item: Item): Words {
  const own = { title: item.title, lead: item.lead ?? '', body: item.body, source: item.source?.name ?? '' };
  const text = Object.values(own).flat().join('\n');
  const subjects = [...sureCompanies(item).map(archive.company), archive.parkOf(item)];
  const names = new Set(subjects.flatMap((subject) => subject?.name ?? []));
  return { ...own, named: [...names].filter((name) => !text.includes(name)).join('、') };
}

/** The items of every park and company that has a page. @param order items in the order of the table */
export function searchScopes(archive: Archive, order: readonly Item[]): Scopes {
  const index = new Map(order.map((item, at) => [item.id, at]));
  const scopes = (groups: readonly { name: string; url: string; items: readonly Item[] }[]) =>
    Object.fromEntries(
      groups.map(({ name, url, items }) => [
        url.split('/').at(-2)!,
        { name, items: items.map((item) => index.get(item.id)!).sort((a, b) => a - b) },
      ]),
    );
  return { park: scopes(archive.parks), company: scopes(archive.companies) };
}
