/** The codes of the data contract, apart from its schemas: so that the browser gets them without the validator. */
export const COLLECTIONS = ['projects', 'news', 'policies'] as const;
export const SECTIONS = ['招商引资', '综合资讯', '政策法规'] as const;
export const INDUSTRIES = [
  'new-energy',
  'auto',
  'ict',
  'equipment',
  'materials',
  'bio',
  'green',
  'chem',
  'consumer',
  'finance',
  'logistics',
  'research',
  'services',
  'mixed',
] as const;
export const STAGES = [
  'signed',
  'started',
  'built',
  'operating',
  'established',
  'announced',
  'event',
  'policy',
] as const;
export const NOTE_CODES = [
  'body-title-mismatch',
  'no-source',
  'sum-mismatch',
  'contents-title-differs',
  'duplicate',
  'date-outside-week',
  'unknown-place',
  'typo',
  'assignment-uncertain',
  'text-incomplete',
] as const;
