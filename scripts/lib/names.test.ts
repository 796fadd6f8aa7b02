import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  content,
  dir,
  edit,
  err,
  fake,
  out,
  run,
  seed,
  useFolder,
  WEEK,
} from '../../tests/lib/ingest-harness.ts';
import { publish } from './publish.ts';

useFolder();

const companies = () => readFileSync(join(content(), 'companies.yaml'), 'utf8');

it('ingest gives parks and companies their address, and says which', async () => {
  seed('a.txt', WEEK);
  await run();
  expect(companies()).toContain('\nyunshanjingmi: { name: 云杉精密 }\n');
  expect(out).toContain(
    '黑河边境经济合作区 /parks/heihe-bianjingjingjihezuoqu/, 云杉精密 /companies/yunshanjingmi/',
  );
  await run();
  expect(out).not.toContain('/companies/');
});

it('ingest enters names that a person wrote into an item, and keeps what people wrote into the register', async () => {
  seed('a.txt', WEEK);
  await run();
  edit('companies.yaml', /yunshan.*/, '# the first\n"yunshan": { name: 云杉, also: [云杉精密] } # renamed');
  edit('news/2023-w41-02.mdx', '云杉精密', '云杉精密有限公司');
  await run();
  expect(companies()).toContain(
    '\n# the first\n"yunshan": { name: 云杉, also: [ 云杉精密, 云杉精密有限公司 ] } # renamed\n',
  );
  expect(out).toContain('云杉精密有限公司 = 云杉');
});

it('ingest ends with 1 when a register is wrong, and says where', async () => {
  seed('a.txt', WEEK);
  await run();
  edit('companies.yaml', 'name:', 'nmae:');
  expect(await run()).toBe(1);
  expect(err).toMatch(/companies\.yaml:4: yunshanjingmi/);
});

it('a dry run gives no address', async () => {
  seed('a.txt', WEEK);
  await run(['--dry-run'], fake);
  expect(out).not.toContain('got an address');
});

it('publish refuses when an address would answer for another company, and follows a rename', async () => {
  const site = join(dir, 'dist');
  for (const page of ['', 'companies/yunshanjingmi'].map((path) => join(site, path))) {
    mkdirSync(page, { recursive: true });
    writeFileSync(join(page, 'index.html'), '');
  }
  const world = { env: {}, cwd: dir, now: () => new Date() };
  let said = '';
  const write = (text: string) => (said += text);
  const publishes = () =>
    publish(['--no-build'], () => {}, { ...world, stdout: { write }, stderr: { write } });
  seed('a.txt', WEEK);
  await run();
  expect(await publishes()).toBe(0);
  const ledger = () => readFileSync(join(content(), 'published.txt'), 'utf8');
  expect(ledger()).toContain('\n/companies/yunshanjingmi/ 云杉精密\n');

  edit('companies.yaml', '云杉精密', '云山精密');
  expect(await publishes()).toBe(1);
  expect(said).toContain(
    '/companies/yunshanjingmi/ was published for 云杉精密 and would now answer for 云山精密',
  );

  edit('companies.yaml', '云山精密', '云山精密, also: [云杉精密]');
  expect(await publishes()).toBe(0);
  expect(ledger()).toContain('\n/companies/yunshanjingmi/ 云山精密\n');
});

it('ingest asks about names that may be one until a person decides', async () => {
  seed('a.txt', WEEK);
  await run();
  edit('companies.yaml', /yunshan.*/, 'yunshanjingmi: { name: 云杉精密 }\nyunshan: { name: 云杉 }');
  edit('news/2023-w41-02.mdx', /^companies: .*/m, 'companies: [ 云杉 ]');
  await run();
  expect(out).toContain('云杉 = 云杉精密? then in content/companies.yaml move the names of yunshan');
  edit('companies.yaml', 'yunshan:', '_different: [ [ 云杉, 云杉精密 ] ]\nyunshan:');
  await run();
  expect(out).not.toContain('may be one');
});
