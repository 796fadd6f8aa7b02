/**
 * The short name of a division, without its suffix (江苏省 → 江苏, 恭城瑶族自治县 → 恭城, 浦东新区 → 浦东). It is used by the builder, for
 * slugs, and by the scanner.
 */

/** Ethnic groups in the names of autonomous divisions, longer names first. */
const PEOPLES = [
  '各族',
  '蒙古族',
  '蒙古',
  '回族',
  '藏族',
  '羌族',
  '彝族',
  '壮族',
  '布依族',
  '朝鲜族',
  '满族',
  '侗族',
  '瑶族',
  '白族',
  '土家族',
  '哈尼族',
  '哈萨克族',
  '哈萨克',
  '傣族',
  '黎族',
  '傈僳族',
  '佤族',
  '畲族',
  '高山族',
  '拉祜族',
  '水族',
  '东乡族',
  '纳西族',
  '景颇族',
  '柯尔克孜',
  '土族',
  '达斡尔族',
  '达斡尔',
  '仫佬族',
  '布朗族',
  '撒拉族',
  '毛南族',
  '仡佬族',
  '锡伯族',
  '锡伯',
  '塔吉克族',
  '塔吉克',
  '怒族',
  '独龙族',
  '普米族',
  '裕固族',
  '保安族',
  '苗族',
  '维吾尔',
  '鄂温克族',
];

/** Names that no rule shortens correctly: the ethnic group is the whole name, or the rest would not be a name. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  内蒙古自治区: '内蒙古',
  东乡族自治县: '东乡',
  鄂温克族自治旗: '鄂温克',
  井陉矿区: '井陉矿区',
  神农架林区: '神农架',
};

const SUFFIXES = [
  '特别行政区',
  '行政委员会',
  '自治区',
  '自治州',
  '自治县',
  '自治旗',
  '地区',
  '特区',
  '矿区',
  '新区',
  '省',
  '市',
  '盟',
  '区',
  '县',
  '旗',
];

/** A banner named by its position or colour (阿拉善左旗, 正蓝旗) always keeps its 旗. */
const INSEPARABLE = /(?:[左右前中后]|联合|[蓝白黄])旗$/;

function stem(name: string): string {
  const suffix = SUFFIXES.find((s) => name.endsWith(s) && name.length > s.length + 1);
  return suffix === undefined ? name : name.slice(0, -suffix.length);
}

function withoutPeoples(name: string): string {
  let rest = name;
  for (;;) {
    const people = PEOPLES.find((p) => rest.endsWith(p) && rest.length > p.length + 1);
    if (people === undefined) return rest;
    rest = rest.slice(0, -people.length);
  }
}

/**
 * The name of a division without its suffix and its ethnic groups. The name is unchanged if only one character would
 * remain (沧县, 城区).
 */
export function shortName(name: string): string {
  const exception = EXCEPTIONS[name];
  if (exception !== undefined) return exception;
  if (INSEPARABLE.test(name)) return name;
  const rest = stem(name);
  return /(?:自治[区州县旗]|族区)$/.test(name) ? withoutPeoples(rest) : rest;
}
