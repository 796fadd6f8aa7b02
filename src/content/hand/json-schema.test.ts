import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { load } from 'js-yaml';
import { expect, it } from 'vitest';
import { sampleIssue, sampleItem } from '../../../tests/lib/items.ts';
import { formatIssue, formatItem } from '../file/format.ts';
import { CORE } from '../file/frontmatter.ts';
import { FRONTMATTER_KINDS, type FrontmatterKind, frontmatterSchema } from './json-schema.ts';

/** What an editor underlines: the errors of a file by the schema. */
function errorsOf(kind: FrontmatterKind, text: string): string[] {
  const ajv = new Ajv({ allErrors: true, strict: false, formats: { date: true } });
  const validate = ajv.compile(frontmatterSchema(kind));
  const [, yaml = ''] = text.split(/^---\n/m);
  validate(load(yaml, { schema: CORE }));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
const item = formatItem(sampleItem());
const typed = (from: RegExp, to: string) => errorsOf('item', item.replace(from, to));

it.each(FRONTMATTER_KINDS)(
  'the schema of an %s in docs/frontmatter/ is that of the code (npm run schema)',
  (kind) => {
    const file = readFileSync(`docs/frontmatter/${kind}.schema.json`, 'utf8');
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(frontmatterSchema(kind))));
  },
);

it('accepts what ingest writes', () => {
  expect(errorsOf('item', item)).toEqual([]);
  expect(errorsOf('issue', formatIssue(sampleIssue()))).toEqual([]);
});

it('accepts the short forms of places, sums and sources', () => {
  expect(typed(/^places:\n.*$/m, 'places: [ 贵阳, 520100, { adcode: 520100, park: 贵阳高新区 } ]')).toEqual(
    [],
  );
  expect(typed(/^investment: .*$/m, 'investment: 12.5亿元')).toEqual([]);
  expect(typed(/^investment: .*$/m, 'investment: { value: 12.5亿, kind: fund }')).toEqual([]);
  expect(typed(/^source: .*$/m, 'source: 人民网')).toEqual([]);
});

it('marks unknown keys, codes and doubts', () => {
  expect(typed(/^stage: /m, 'stag: ').join()).toMatch(
    /must have required property 'stage'.*additional properties/,
  );
  expect(typed(/^stage: .*$/m, 'stage: opened').join()).toMatch('/stage must be equal to one of');
  expect(typed(/^digests:/m, 'settled: [ nosource ]\ndigests:').join()).toMatch('/settled/0');
  expect(typed(/^companies: .*$/m, 'companies: 甲').join()).toMatch('/companies must be array');
});
