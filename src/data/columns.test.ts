import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { sampleItem, testItem } from '../../tests/lib/items.ts';
import { datasetSchema, issueSchema, itemSchema } from '../schema/dataset.ts';
import { COLUMNS, fieldTitle } from './columns.ts';

const row = (item = testItem(1)) =>
  Object.fromEntries(COLUMNS.map(({ name, cell }) => [name, cell(item, 'https://example.org/')]));

it('gives each field of the schema a title', () => {
  const names = [...Object.keys(itemSchema.shape), ...Object.keys(issueSchema.shape)];
  expect(names.filter((name) => fieldTitle(name) === name)).toEqual([]);
});

it('names each field in CHANGELOG.md', () => {
  const changelog = readFileSync('CHANGELOG.md', 'utf8');
  const schema = JSON.stringify(z.toJSONSchema(datasetSchema));
  const names = [...schema.matchAll(/"required":\[([^\]]*)\]/g)].flatMap((list) => list[1]!.split(','));
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter((name) => !changelog.includes(name.replaceAll('"', '`')))).toEqual([]);
});

it('has a column for each field, and for each part of a place, a sum and a policy', () => {
  const policy = { issuers: ['甲部', '乙部'], level: 'national', until: 2025 } as const;
  const notes = [{ code: 'typo', text: 'x' }];
  expect(row({ ...sampleItem(), policy: { ...policy, issuers: [...policy.issuers] }, notes })).toMatchObject({
    url: 'https://example.org/projects/2023-w41-03/',
    body: '项目占地200亩，建成后年产轴承30万套。\n二期明年动工',
    source: '黑河市人民政府网站',
    date_end: null,
    district: '爱辉区',
    lon: 127.5,
    investment_kind: 'investment',
    investment_text: '总投资12亿元',
    notes: ['typo'],
    policy_issuers: ['甲部', '乙部'],
    policy_until: 2025,
  });
});

it('leaves empty what is not known', () => {
  const { source, province, investment_cny, policy_issuers, policy_level } = row();
  expect([source, province, investment_cny, policy_issuers, policy_level]).toEqual([
    null,
    null,
    null,
    [],
    null,
  ]);
});

it('never makes a column optional that always has a value', () => {
  const required = COLUMNS.filter(({ optional, type }) => !optional && type !== 'list');
  expect(required.map(({ name }) => name)).toEqual([
    ...['id', 'url', 'issue', 'position', 'section', 'title', 'body', 'industry', 'stage', 'batch'],
  ]);
});
