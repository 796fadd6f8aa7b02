import type { SectionEntry } from '#edition/types.ts';

export const SECTIONS = [
  {
    id: 'routes',
    name: '航线动态',
    label: '航线',
    heading: /航线|航班/,
    headlines: 3,
    policies: false,
    picture: 'section',
  },
  {
    id: 'terminals',
    name: '码头建设',
    label: '码头',
    heading: /码头/,
    headlines: 2,
    policies: false,
    picture: 'industry',
  },
  {
    id: 'rules',
    name: '口岸规章',
    label: '规章',
    heading: /规章|规定/,
    headlines: 1,
    policies: true,
    picture: 'section',
    stage: 'ruled',
  },
  {
    id: 'people',
    name: '船员故事',
    label: '船员',
    heading: /船员/,
    headlines: 1,
    policies: false,
    picture: 'section',
  },
] as const satisfies readonly SectionEntry[];
