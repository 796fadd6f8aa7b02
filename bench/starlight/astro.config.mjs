/** Starlight as it comes, but without its search index and with a sidebar that does not list all pages. */
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';

export default defineConfig({
  outDir: 'dist',
  integrations: [
    starlight({
      title: '园区周报',
      locales: { root: { label: '简体中文', lang: 'zh-CN' } },
      sidebar: [{ label: '首页', link: '/' }],
      pagefind: false,
    }),
  ],
});
