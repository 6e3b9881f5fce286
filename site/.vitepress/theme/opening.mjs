import { useData, withBase } from 'vitepress';
import { h } from 'vue';

/** Above the first page: what this is about, and where to begin. */
export default {
  setup() {
    const { page, site } = useData();
    return () => (page.value.relativePath === 'index.md' ? opening(site.value.description) : null);
  },
};

function opening(description) {
  const links = BEGINNINGS.map(([text, path, target]) => h('a', { href: withBase(path), target }, text));
  return h('section', { class: 'opening', 'aria-label': 'What this is' }, [
    h('p', description),
    h('nav', { 'aria-label': 'Begin' }, links),
  ]);
}

const BEGINNINGS = [
  ['Begin with the tutorial', '/tutorial/first-merge-with-argo-cd.html'],
  ['Try it in the playground', '/playground.html', '_self'],
  ['Look up a rule', '/reference/rules/'],
];
