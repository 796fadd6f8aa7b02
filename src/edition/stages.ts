/** Stages in the order of filters and figures, with their labels. The words that tell them are in `stages.yaml`. */
export const STAGES = {
  signed: '签约',
  started: '开工',
  built: '竣工',
  operating: '投产运营',
  established: '成立',
  announced: '发布',
  event: '活动',
  policy: '政策',
} as const satisfies Record<string, string>;

/** For an item whose words tell none. */
export const DEFAULT_STAGE = 'announced';
