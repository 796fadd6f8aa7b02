/** Issues that were never published: a given number of items whose places, firms, subjects and sums all vary. */

export interface InventedItem {
  section: '招商引资' | '综合资讯' | '政策法规';
  title: string;
  lead: string;
  body: string[];
  source: string;
}

export interface InventedIssue {
  /** 2024 and 5 for 2024年5月2期 */
  year: number;
  month: number;
  label: string;
  items: InventedItem[];
}

// prettier-ignore
const PLACES =
  '徐州 保定 绵阳 株洲 潍坊 惠州 宜昌 洛阳 芜湖 赣州 柳州 遵义 曲靖 咸阳 大庆 包头 吉林 鞍山 唐山 大同 天水 银川 西宁 克拉玛依 海口 拉萨 泉州 温州 烟台 襄阳 衡阳 珠海 桂林 宜宾 六盘水 玉溪 宝鸡 齐齐哈尔 鄂尔多斯 四平 锦州 邯郸 长治 酒泉 石嘴山 漳州 嘉兴 济宁 荆州 岳阳 江门 梧州 泸州'.split(
    ' ',
  );
// prettier-ignore
const NAMES =
  '恒岳 朗泽 启元 宏博 晟达 立川 汇北 凌越 沃野 锐思 远澜 新拓 安禾 景程 北辰 云栖 海纳 金桥 润泽 天枢 博雅 众合 承光 华昶 利通 明湖 科畅 腾岭 瑞穗 正谊 中岳 佳木 长风 青禾 赤峰岭 白鹭 紫荆 雪松 丹霞 绿洲'.split(
    ' ',
  );
// prettier-ignore
const SUBJECTS =
  '动力电池 风电叶片 工业机器人 光伏组件 碳纤维 医疗影像设备 集成电路封测 冷链物流 高端数控机床 生物疫苗 智能座舱 储能电芯 特种玻璃 航空零部件 锂电隔膜 中药饮片 数据中心 氢燃料电池 预制菜加工 绿色甲醇 轨道车辆 铝基新材料 无人机整机 半导体硅片 废旧轮胎再生 纺织面料 检测认证 精细化工'.split(
    ' ',
  );

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

function project(n: number, year: number, month: number, day: number): InventedItem {
  const place = pick(PLACES, n * 7);
  const name = pick(NAMES, n * 11);
  const subject = pick(SUBJECTS, n * 5);
  const sum = 3 + ((n * 37) % 180) / 2;
  const deed = pick(['签约落户', '开工', '投产', '竣工'], n);
  const long = `项目由${name}科技股份有限公司投资建设，位于${place}高新区，占地${50 + n * 3}亩，分两期实施，将引进国内先进的${subject}生产线${2 + (n % 7)}条，并配套建设研发中心、检测中心和员工生活区`;
  const yields = `全部达产后预计年产值${(sum * 1.6).toFixed(1)}亿元，新增就业岗位${200 + n * 9}个，将进一步完善当地${subject}产业链条，带动上下游企业集聚发展`;
  return {
    section: '招商引资',
    title:
      n % 5 === 0
        ? `总投资 ${sum} 亿元的${name}${subject}智能制造产业基地及配套研发中心一体化项目在${place}${deed}`
        : `${name}${subject}项目在${place}${deed}`,
    lead: `${month}月${day}日，${name}${subject}项目在${place}市${deed}，总投资${sum}亿元${n % 3 === 0 ? `，是${place}市${year}年引进的又一个重大产业项目` : ''}。`,
    body:
      n % 4 === 1
        ? [
            `${long}。`,
            `当地将组建专班为${name}提供全流程服务，力争一期工程${year + 1}年建成。`,
            `${yields}。`,
          ]
        : [`${long}。${yields}。`],
    source: `${place}市政府网站`,
  };
}

function news(n: number, year: number, month: number, day: number): InventedItem {
  const place = pick(PLACES, n * 7);
  const subject = pick(SUBJECTS, n * 5);
  return {
    section: '综合资讯',
    title: `${place}举办${year}年${subject}产业创新大会`,
    lead: `${month}月${day}日，${year}年${subject}产业创新大会在${place}市举行，来自全国的${100 + n * 4}家企业参会。`,
    body: [
      `大会以“聚链成群 向新而行”为主题，发布了${subject}领域${5 + (n % 9)}项创新成果，设立${subject}产业联盟。${place}市有关负责人介绍，全市已集聚${subject}企业${30 + n}家，GDP 增速连续三年居全省前列。`,
    ],
    source: n % 2 === 0 ? `${place}日报` : `${place}市人民政府网站`,
  };
}

function policy(n: number, year: number): InventedItem {
  const place = pick(PLACES, n * 7);
  const subject = pick(SUBJECTS, n * 5);
  return {
    section: '政策法规',
    title: `《${place}市支持${subject}产业发展的若干措施（${year}—${year + 3}年）》印发`,
    lead: `近日，${place}市印发《${place}市支持${subject}产业发展的若干措施》，提出到${year + 3}年产业规模突破${200 + n * 10}亿元。`,
    body: [
      `《措施》共${8 + (n % 9)}条，对${subject}企业新增设备投资给予最高${100 + n * 5}万元补助，支持龙头企业牵头组建创新联合体；在用地、用能、融资方面对${subject}项目优先保障。`,
    ],
    source: `${place}市工信局网站`,
  };
}

/** An issue of `size` items (projects two thirds, then news, then policies); the same seed gives the same issue. */
export function inventIssue(seed: number, size: number): InventedIssue {
  const year = 2024;
  const month = 3 + seed;
  const first = 1 + Math.floor(size * 0.65);
  const second = first + Math.floor(size * 0.2);
  const items = Array.from({ length: size }, (_, i) => {
    const n = i + 1 + seed * 50;
    // Days 11 to 15: one working week.
    const day = 11 + (n % 5);
    if (i < first) return project(n, year, month, day);
    return i < second ? news(n, year, month, day) : policy(n, year);
  });
  return { year, month, label: `${year}年${month}月2期 (总${150 + seed}期)`, items };
}
