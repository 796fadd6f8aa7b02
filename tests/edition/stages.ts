export const STAGES = {
  planned: '筹划',
  opened: '开通',
  ruled: '施行',
} as const satisfies Record<string, string>;

export const PROJECT_STAGES: readonly (keyof typeof STAGES)[] = ['planned', 'opened'];

export const EVENT_STAGE: string | null = null;

export const DEFAULT_STAGE = 'planned';
