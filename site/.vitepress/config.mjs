import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { anchorOf } from './anchor-of.mjs';
import { drawnFlowcharts } from './drawn-flowcharts.mjs';
import { editLinks, withoutEditLink } from './edit-links.mjs';
import { linksOfDocs } from './links-of-docs.mjs';
import { noEmptyHeads } from './empty-heads.mjs';
import { noExpressions } from './no-expressions.mjs';
import { packagesFromHere } from './packages-from-here.mjs';
import { sidebarOf } from './sidebar.mjs';

const ROOT = join(import.meta.dirname, '../..');
const { homepage, description } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Each has more than half a megabyte, which a search would have to load. */
const LEFT_OUT = ['python', 'java', 'go', 'csharp'].map((language) => `reference/api.${language}.md`);

/** A letter more or less is the same word, but a digit is another rule. */
const SEARCH = { fuzzy: (word) => (/\d/.test(word) ? false : 0.2) };

export default defineConfig({
  title: 'OpenShift image registry',
  description,
  lang: 'en',
  // Below the name of the repository, where pages are published so.
  base: process.env.SITE_BASE ?? '/',
  srcDir: '../docs',
  srcExclude: LEFT_OUT,
  outDir: 'dist',
  rewrites: (page) => page.replace(/(^|\/)README\.md$/, '$1index.md'),
  markdown: {
    // Those of VitePress have too little contrast.
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    anchor: { slugify: anchorOf },
    config: (markdown) => {
      markdown
        .use(noExpressions)
        .use(noEmptyHeads)
        .use(drawnFlowcharts)
        .use(linksOfDocs, { root: ROOT, homepage, leftOut: LEFT_OUT });
    },
  },
  transformPageData: withoutEditLink,
  vite: {
    plugins: [packagesFromHere(import.meta.filename)],
    // The search is loaded when somebody searches.
    build: { chunkSizeWarningLimit: 4000 },
  },
  themeConfig: {
    search: { provider: 'local', options: { miniSearch: { searchOptions: SEARCH } } },
    nav: [
      { text: 'Tutorial', link: '/tutorial/first-merge-with-argo-cd' },
      { text: 'Rules', link: '/reference/rules/' },
      { text: 'Playground', link: '/playground.html', target: '_self' },
    ],
    sidebar: sidebarOf(join(ROOT, 'docs')),
    outline: { level: [2, 3] },
    editLink: editLinks(homepage),
    socialLinks: [{ icon: 'github', link: homepage }],
  },
});
