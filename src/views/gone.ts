/** Pages for what was withdrawn, has moved, or no longer has a page. */
import type { Archive } from '../archive/build.ts';
import type { Vanished } from '../archive/history/vanished.ts';
import { frameView } from './frame.ts';

/**
 * An item or issue that was withdrawn.
 * @param reason in the editor's words
 */
export function goneView(archive: Pick<Archive, 'issues'>, path: string, reason: string | null) {
  const what = path.startsWith('/issues/') ? '本期' : '本条';
  return {
    kind: 'gone' as const,
    frame: frameView(archive, { title: `${what}已撤下`, path, noindex: true }),
    title: `${what}已撤下`,
    words: reason ?? `${what}内容已由编者撤下，不再提供。`,
    links: [
      ['/search/', '搜索其他条目'],
      ['/issues/', '周报'],
    ],
  };
}

/** A park or company that no longer has a page. */
export function tombstoneView(archive: Pick<Archive, 'issues'>, of: Vanished): GoneView {
  const what = of.kind === 'park' ? '园区' : '公司';
  const title = `${of.name ?? `此${what}`}不再单列`;
  const found = of.name ? '；有关条目仍在，可以搜索' : '';
  return {
    kind: 'gone',
    frame: frameView(archive, { title, path: of.url, noindex: true }),
    title,
    words: `这里曾是一个${what}的页面。按现在的归并规则，它已并入其他名称，或不足以单列${found}。`,
    links: [
      [
        of.name ? `/search/?q=${encodeURIComponent(of.name)}` : '/search/',
        `搜索${of.name ? `“${of.name}”` : '条目'}`,
      ],
      ['/regions/', '按地区查阅'],
    ],
  };
}

export type GoneView = ReturnType<typeof goneView>;

/**
 * A page that has moved.
 * @param to root-relative address of its new place
 */
export function movedView(to: string) {
  return { kind: 'moved' as const, to };
}

export type MovedView = ReturnType<typeof movedView>;
