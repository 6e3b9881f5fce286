import { statSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Links of the documentation as they are in the repository: to a page of the site, or to a file that is none. */
export function linksOfDocs(markdown, { root, homepage, leftOut }) {
  markdown.core.ruler.push('links-of-docs', ({ tokens, env }) => {
    const folder = posix.dirname(env.relativePath.replace(/(^|\/)index\.md$/, '$1README.md'));
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const href = token.type === 'link_open' ? token.attrGet('href') : null;
      if (href === null || /^(?:[a-z]+:|#|\/)/.test(href)) continue;
      const [path, ...anchor] = href.split('#');
      const target = posix.join('docs', folder, path);
      const isPage = target.startsWith('docs/') && /(?:\.md|\/)$/.test(path) && !leftOut.includes(target.slice(5));
      const address = isPage ? path.replace(/(^|\/)README\.md$/, '$1index.md') : inRepository(target);
      token.attrSet('href', [address, ...anchor].join('#'));
    }
  });

  function inRepository(target) {
    const isFolder = statSync(join(root, target), { throwIfNoEntry: false })?.isDirectory();
    return `${homepage}/${isFolder ? 'tree' : 'blob'}/main/${target}`;
  }
}
