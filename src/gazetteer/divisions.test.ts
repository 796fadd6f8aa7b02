import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  children,
  division,
  divisions,
  place,
  prefecture,
  province,
  provinces,
  regionPath,
} from './index.ts';

const path = (adcode: string) => {
  const d = division(adcode);
  return d && `${d.name} ${regionPath(d)}`;
};

describe('the table of divisions', () => {
  it('holds the 34 provinces, Taiwan, Hong Kong and Macau among them', () => {
    expect(provinces()).toHaveLength(34);
    expect(provinces().map((d) => d.short)).toEqual(
      expect.arrayContaining(['台湾', '香港', '澳门', '内蒙古', '广西', '西藏', '宁夏', '新疆']),
    );
  });

  it('holds the whole country once, in the order of the codes', () => {
    const codes = [...divisions()].map((d) => d.adcode);
    expect(codes.length).toBeGreaterThan(3200);
    expect(codes).toEqual([...new Set(codes)].sort());
  });

  it('gives every division but a province a parent in its own province', () => {
    for (const d of divisions()) {
      expect(d.parent === null).toBe(d.level === 'province');
      expect(province(d).adcode.slice(0, 2)).toBe(d.adcode.slice(0, 2));
      if (d.parent !== null) expect(children(d.parent.adcode)).toContain(d);
    }
  });

  it('places every seat of government in China', () => {
    for (const d of divisions()) {
      expect(d.lon, d.name).toBeGreaterThan(73);
      expect(d.lon, d.name).toBeLessThan(136);
      expect(d.lat, d.name).toBeGreaterThan(3);
      expect(d.lat, d.name).toBeLessThan(54);
    }
  });

  it('has the names and codes of 2023', () => {
    expect(division('320613')?.name).toBe('崇川区');
    expect(division('330113')?.name).toBe('临平区');
    expect(division('540481')?.name).toBe('米林市');
    expect(division('659012')?.name).toBe('白杨市');
    expect(division('320602')).toBeUndefined();
    expect(division('500100')).toBeUndefined();
  });

  it('fits into 60 kB when compressed', () => {
    const bytes = gzipSync(readFileSync(new URL('./divisions.json', import.meta.url))).length;
    expect(bytes).toBeLessThan(60_000);
  });
});

describe('levels', () => {
  it.each(['429004', '429005', '429006', '429021', '419001', '659001', '659003', '469001', '469002'])(
    'counts %s, which is directly below its province, as a prefecture',
    (adcode) => {
      const d = division(adcode);
      expect(d?.level).toBe('prefecture');
      expect(d?.parent?.level).toBe('province');
      expect(d && prefecture(d)).toBe(d);
    },
  );

  it.each(['441900', '442000', '460400', '620200'])('has no counties in %s', (adcode) => {
    expect(division(adcode)?.level).toBe('prefecture');
    expect(children(adcode)).toEqual([]);
  });

  it('places the districts of a municipality directly below the province', () => {
    const changshou = division('500115');
    expect(changshou?.level).toBe('county');
    expect(changshou?.parent?.name).toBe('重庆市');
    expect(changshou && prefecture(changshou)).toBeNull();
    expect(children('500000')).toHaveLength(38);
  });
});

describe('short names', () => {
  it.each([
    ['150000', '内蒙古'],
    ['450000', '广西'],
    ['810000', '香港'],
    ['222400', '延边'],
    ['422800', '恩施'],
    ['522600', '黔东南'],
    ['652700', '博尔塔拉'],
    ['152500', '锡林郭勒'],
    ['150622', '准格尔'],
    ['152921', '阿拉善左旗'],
    ['220821', '镇赉'],
    ['622926', '东乡'],
    ['622927', '积石山'],
    ['410304', '瀍河'],
    ['140109', '万柏林'],
    ['130107', '井陉矿区'],
    ['130921', '沧县'],
    ['140302', '城区'],
    ['429021', '神农架'],
    ['310115', '浦东'],
  ])('shortens %s to %s', (adcode, short) => {
    expect(division(adcode)?.short).toBe(short);
  });
});

describe('addresses', () => {
  it('are unique, plain letters, and never the one of the whole country', () => {
    const paths = [...divisions()].map(regionPath);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths).not.toContain('china');
    for (const p of paths) expect(p).toMatch(/^[a-z]+(-\d{6})?(\/[a-z]+(-\d{6})?){0,2}$/);
  });

  it.each([
    ['610000', '陕西省 shaanxi'],
    ['140000', '山西省 shanxi'],
    ['540000', '西藏自治区 xizang'],
    ['150000', '内蒙古自治区 neimenggu'],
    ['141100', '吕梁市 shanxi/lvliang'],
    ['341500', '六安市 anhui/luan'],
    ['341600', '亳州市 anhui/bozhou'],
    ['341621', '涡阳县 anhui/bozhou/guoyang'],
    ['341021', '歙县 anhui/huangshan/shexian'],
    ['410621', '浚县 henan/hebi/xunxian'],
    ['411104', '召陵区 henan/luohe/shaoling'],
    ['130726', '蔚县 hebei/zhangjiakou/yuxian'],
    ['140322', '盂县 shanxi/yangquan/yuxian'],
    ['130224', '滦南县 hebei/tangshan/luannan'],
    ['130225', '乐亭县 hebei/tangshan/laoting'],
    ['371481', '乐陵市 shandong/dezhou/laoling'],
    ['330382', '乐清市 zhejiang/wenzhou/yueqing'],
    ['370881', '曲阜市 shandong/jining/qufu'],
    ['440113', '番禺区 guangdong/guangzhou/panyu'],
    ['320116', '六合区 jiangsu/nanjing/luhe'],
    ['320583', '昆山市 jiangsu/suzhou/kunshan'],
    ['320831', '金湖县 jiangsu/huaian/jinhu'],
    ['220282', '桦甸市 jilin/jilin/huadian'],
    ['222404', '珲春市 jilin/yanbian/hunchun'],
    ['653100', '喀什地区 xinjiang/kashi'],
    ['652823', '尉犁县 xinjiang/bayinguoleng/yuli'],
    ['410223', '尉氏县 henan/kaifeng/weishi'],
    ['130921', '沧县 hebei/cangzhou/cangxian'],
    ['500115', '长寿区 chongqing/changshou'],
    ['140428', '长子县 shanxi/changzhi/zhangzi'],
    ['429006', '天门市 hubei/tianmen'],
    ['420116', '黄陂区 hubei/wuhan/huangpi'],
    ['654002', '伊宁市 xinjiang/yili/yining'],
    ['654021', '伊宁县 xinjiang/yili/yining-654021'],
    ['445322', '郁南县 guangdong/yunfu/yunan-445322'],
  ])('reads %s as %s', (adcode, expected) => {
    expect(path(adcode)).toBe(expected);
  });
});

describe('a place', () => {
  const of = (adcode: string) => {
    const d = division(adcode);
    const p = d && place(d);
    return p && [p.province, p.city, p.district];
  };

  it('names province, prefecture and county', () => {
    expect(of('320583')).toEqual(['江苏省', '苏州市', '昆山市']);
    expect(of('320500')).toEqual(['江苏省', '苏州市', null]);
    expect(of('320000')).toEqual(['江苏省', null, null]);
  });

  it('has the municipality as city', () => {
    expect(of('500115')).toEqual(['重庆市', '重庆市', '长寿区']);
    expect(of('310000')).toEqual(['上海市', '上海市', null]);
  });

  it('is its own city for a county directly below the province, and for a prefecture without counties', () => {
    expect(of('429006')).toEqual(['湖北省', '天门市', null]);
    expect(of('659003')).toEqual(['新疆维吾尔自治区', '图木舒克市', null]);
    expect(of('460400')).toEqual(['海南省', '儋州市', null]);
  });

  it('has no city in Hong Kong', () => {
    expect(of('810000')).toEqual(['香港特别行政区', null, null]);
  });
});
