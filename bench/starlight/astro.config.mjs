/**
 * Starlight as it comes, but without its search index: pages alone are compared. With SIDEBAR=none in the environment
 * also without the list of all pages beside each of them.
 */
import process from 'node:process';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: 'dist',
  integrations: [
    starlight({
      title: '园区周报',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      ...(process.env.SIDEBAR === 'none' ? { sidebar: [{ label: '首页', link: '/' }] } : {}),
      pagefind: false,
    }),
  ],
});
