/** Stages in the order of filters and figures, with labels; comments say what each covers. Words: `stages.yaml`. */
export const STAGES = {
  signed: '签约', // 签约 落户 意向 协议
  started: '开工', // 开工 奠基 动工 启动建设
  built: '竣工', // 封顶 竣工 交付
  operating: '投产运营', // 投产 下线 启用 开业 开园 并网 首航 试生产 入驻
  established: '成立', // 成立 揭牌 设立 获批组建 基金启动
  announced: '发布', // 发布 规划 推介 获批建设 拟建
  event: '活动', // 会议 论坛 展会 大赛
  policy: '政策', // 方案 意见 措施 印发 出台
} as const satisfies Record<string, string>;

/** The stages that a project goes through, in this order; the others are kinds of items. */
export const PROJECT_STAGES: readonly (keyof typeof STAGES)[] = ['signed', 'started', 'built', 'operating'];

/** Stage of conferences and fairs, whose sums are those of the projects signed there; null if there is none. */
export const EVENT_STAGE: string | null = 'event';

/** Stage of an item whose words show none. */
export const DEFAULT_STAGE = 'announced';
