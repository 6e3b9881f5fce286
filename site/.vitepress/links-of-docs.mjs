import { posix } from 'node:path';

/** Links to files that are no pages lead into the repository. */
export function intoRepository(markdown, { homepage, leftOut }) {
  markdown.core.ruler.push('into-repository', ({ tokens, env }) => {
    const folder = posix.dirname(env.relativePath.replace(/(^|\/)index\.md$/, '$1README.md'));
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href === null || /^(?:[a-z]+:|#|\/)/.test(href)) continue;
      const [path, anchor = ''] = href.split('#');
      const target = posix.join('docs', folder, path);
      const isPage = target.startsWith('docs/') && /(?:\.md|\/)$/.test(path) && !leftOut.includes(target.slice(5));
      if (!isPage) token.attrSet('href', `${homepage}/blob/main/${target}${anchor === '' ? '' : `#${anchor}`}`);
    }
  });
}
