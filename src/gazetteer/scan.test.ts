import { describe, expect, it } from 'vitest';
import { abbreviations, namesakes, scan } from './index.ts';
import { COMMON } from './scan.ts';

const found = (text: string) => scan(text).map((m) => m.name);
const meant = (text: string) => scan(text).map((m) => m.candidates.map((d) => d.name));
const codes = (name: string) => namesakes(name).map((d) => d.adcode);

describe('streets and bridges', () => {
  it.each([
    ...['陕西南路', '福州路', '南京东路', '西藏中路', '北京二环路', '成都大道', '贵州街', '天津巷'],
    ...['苏州桥', '上海立交桥', '杭州湾跨海大桥', '杭州湾隧道'],
  ])('finds no place in %s', (street) => expect(found(`项目落户${street}`)).toEqual([]));

  it.each([
    '在深圳路演',
    '由成都路桥承建',
    '鼓楼街道',
    '西安南站',
    '南京长江大桥',
    '柯桥',
    '合肥桥头',
    '武汉桥建集团',
  ])('finds the place in %s', (text) => expect(found(text).length).toBeGreaterThan(0));
});

describe('namesakes', () => {
  it('lists all divisions with an official name', () => {
    expect(codes('鼓楼区')).toEqual(['320106', '320302', '350102', '410204']);
    expect(codes('通州区')).toEqual(['110112', '320612']);
  });

  it('lists city, county and districts with the same short name, the larger first', () => {
    expect(namesakes('朝阳').map((d) => d.name)).toEqual(['朝阳市', '朝阳区', '朝阳县', '朝阳区']);
    expect(namesakes('吉林').map((d) => d.name)).toEqual(['吉林省', '吉林市']);
    expect(namesakes('海南').map((d) => d.name)).toEqual(['海南省', '海南藏族自治州', '海南区']);
  });

  it.each([
    ['襄樊', '襄阳市'],
    ['锡盟', '锡林郭勒盟'],
    ['延边州', '延边朝鲜族自治州'],
    ['恩施州', '恩施土家族苗族自治州'],
    ['即墨市', '即墨区'],
    ['长阳县', '长阳土家族自治县'],
    ['通县', '通州区'],
    ['杨凌', '杨陵区'],
    ['塘沽', '滨海新区'],
    ['内蒙', '内蒙古自治区'],
    ['前郭', '前郭尔罗斯蒙古族自治县'],
  ])('finds %s as %s', (name, official) => {
    expect(namesakes(name).map((d) => d.name)).toEqual([official]);
  });

  it('finds no division for an unknown name', () => {
    expect(namesakes('亚特兰蒂斯')).toEqual([]);
  });
});

describe('scan', () => {
  it('finds official and short names with their offsets', () => {
    const text = '😀江苏省苏州昆山市';
    expect(scan(text).map((m) => [text.slice(m.start, m.end), m.form])).toEqual([
      ['江苏省', 'official'],
      ['苏州', 'short'],
      ['昆山市', 'official'],
    ]);
  });

  it('prefers the longest name', () => {
    expect(found('长沙市与沙市区')).toEqual(['长沙市', '沙市区']);
    expect(found('内蒙古自治区阿拉善左旗')).toEqual(['内蒙古自治区', '阿拉善左旗']);
    expect(found('黔东南苗族侗族自治州')).toEqual(['黔东南苗族侗族自治州']);
  });

  it('reads neighbouring names from the left', () => {
    expect(found('海南京山')).toEqual(['海南', '京山']);
    expect(found('广西南宁')).toEqual(['广西', '南宁']);
    expect(found('陕西安康市')).toEqual(['陕西', '安康市']);
  });

  it('does not let a particle swallow the first character of a name', () => {
    expect(found('从江苏来，和平凉签约')).toEqual(['江苏', '平凉']);
    expect(found('从江县')).toEqual(['从江县']);
  });

  it('never finds a single character', () => {
    expect(found('京沪宁德时代')).toEqual(['宁德']);
    expect(scan('京津冀')).toEqual([]);
  });

  it('gives all candidates', () => {
    expect(meant('吉林市')).toEqual([['吉林市']]);
    expect(scan('鼓楼区')[0]?.candidates).toHaveLength(4);
  });

  it.each(['合作', '港口', '平安', '资源', '比如', '和县', '范县', '郊区', '阿里', '来宾', '新建市'])(
    'marks %s as an ordinary word',
    (name) => {
      expect(scan(name)[0]).toMatchObject({ name, common: true });
    },
  );

  it.each(['苏州', '昆山', '合肥市', '朝阳区', '南京', '青岛', '河南', '石柱县'])(
    'does not mark %s as an ordinary word',
    (name) => {
      expect(scan(name)[0]).toMatchObject({ name, common: false });
    },
  );

  it('finds nothing in nothing', () => {
    expect(scan('')).toEqual([]);
    expect(scan('省')).toEqual([]);
    expect(scan('No places here, 2023')).toEqual([]);
  });

  it('lists only names of divisions as common words', () => {
    expect([...COMMON].filter((word) => namesakes(word).length === 0)).toEqual([]);
  });
});

describe('abbreviations', () => {
  const names = (text: string) => abbreviations.get(text)?.divisions.map((d) => d.short);

  it('list the meanings of a character', () => {
    expect(names('宁')).toEqual(['南京', '宁夏']);
    expect(names('甬')).toEqual(['宁波']);
    expect(abbreviations.get('苏')).toMatchObject({ means: 'any' });
  });

  it('list the places of a joint abbreviation', () => {
    expect(names('京津冀')).toEqual(['北京', '天津', '河北']);
    expect(names('武鄂黄黄')).toEqual(['武汉', '鄂州', '黄石', '黄冈']);
    expect(abbreviations.get('西咸')).toMatchObject({ means: 'all' });
  });

  it('include the character of every province, Hong Kong, Macau and Taiwan', () => {
    const one = [...'京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新台港澳'];
    const found = one.map((c) => abbreviations.get(c)?.divisions.find((d) => d.level === 'province')?.adcode);
    expect(new Set(found).size).toBe(34);
  });
});
