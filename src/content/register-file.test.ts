import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { movedAddresses, readDifferent, readRegister } from './register-file.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'register-'));
});
afterEach(() => rmSync(dir, { recursive: true }));
const write = (kind: 'parks' | 'companies', text: string) => writeFileSync(join(dir, `${kind}.yaml`), text);

describe('the registers', () => {
  it('are empty where there are no files, or only comments', () => {
    expect(readRegister(dir)).toEqual({ parks: [], companies: [] });
    write('parks', '# none yet\n');
    expect(readRegister(dir).parks).toEqual([]);
  });

  it('are read one entry a line', () => {
    write('parks', 'wuxi-jingkaiqu: { in: 320200, name: 无锡经开区, also: [经开区], was: [wuxi-jkq] }\n');
    write('companies', 'hailan: { name: 海岚科技 }\n');
    expect(readRegister(dir)).toEqual({
      parks: [
        { slug: 'wuxi-jingkaiqu', in: '320200', name: '无锡经开区', also: ['经开区'], was: ['wuxi-jkq'] },
      ],
      companies: [{ slug: 'hailan', in: null, name: '海岚科技', also: [], was: [] }],
    });
  });

  it('lead former addresses to the present one', () => {
    write('companies', 'hailan: { name: 海岚科技, was: [hailankeji, hailan-2] }\n');
    expect(movedAddresses(dir)).toEqual([
      { from: '/companies/hailankeji/', to: '/companies/hailan/' },
      { from: '/companies/hailan-2/', to: '/companies/hailan/' },
    ]);
  });

  it('keep names that look alike and are different', () => {
    write('companies', '_different: [ [ 海岚科技, 海岚能源 ] ]\nhailan: { name: 海岚科技 }\n');
    expect(readDifferent(dir)).toEqual({ parks: [], companies: [['海岚科技', '海岚能源']] });
    expect(readRegister(dir).companies).toHaveLength(1);
    write('companies', 'hailan: { name: 海岚科技 }\n_different: [ 海岚科技, 海岚能源 ]\n');
    expect(() => readDifferent(dir)).toThrow(
      /companies\.yaml:2: _different must be a list of lists of names/,
    );
  });

  it('allow one name for two parks in different prefectures', () => {
    write('parks', 'nanjing-jb: { in: 320100, name: 江北新区 }\nwuhu-jb: { in: 340200, name: 江北新区 }\n');
    expect(readRegister(dir).parks).toHaveLength(2);
  });

  it.each([
    ['companies', 'a: { name: 甲 }\na: { name: 乙 }', 'companies.yaml:2: this key occurs twice'],
    ['companies', 'a: { name: 甲 }\nb: { name: 乙, was: [a] }', 'companies.yaml:2: the slug a belongs to a'],
    [
      'companies',
      'a: { name: 甲 }\nb: { name: 乙, also: [甲] }',
      'companies.yaml:2: “甲” is a name of a too',
    ],
    ['companies', 'a: { name: 甲, alias: [乙] }', 'companies.yaml:1: a: Unrecognized key: "alias"'],
    ['companies', 'a: { also: [乙] }', 'companies.yaml:1: a.name'],
    ['companies', 'a: { name: 甲, was: b }', 'companies.yaml:1: a.was'],
    ['companies', '甲: { name: 甲 }', 'companies.yaml:1: “甲” is no slug such as beiterui'],
    ['companies', 'by-a: { name: 甲 }', 'companies.yaml:1: “by-a” is no slug'],
    ['companies', '- a', 'companies.yaml:1: must have lines'],
    ['companies', 'a: {', 'companies.yaml:2'],
    ['parks', 'jiangsu: { in: 320000, name: 甲 }', 'parks.yaml:1: “jiangsu” is no slug such as'],
    ['parks', 'a-b: { name: 甲 }', 'parks.yaml:1: a-b.in'],
    ['parks', 'a-b: { in: 320583, name: 甲 }', 'must be the adcode of a prefecture or province'],
  ] as const)('refuse in %s: %s', (kind, text, message) => {
    write(kind, `${text}\n`);
    expect(() => readRegister(dir)).toThrow(message);
  });

  it('name all wrong lines at once', () => {
    write('companies', 'A: { name: 甲 }\nb: { title: 乙 }\n');
    expect(() => readRegister(dir)).toThrow(/companies\.yaml:1.*\n.*companies\.yaml:2/);
  });
});
