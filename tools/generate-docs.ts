/** Writes the generated pages below docs/ and the generated parts of the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Assembly } from './assembly';
import { apiPage } from './docs/api-page';
import { generatedPages } from './docs/pages';

const pages = {
  ...generatedPages((name) => readFileSync(name, 'utf8')),
  // The API is that of the compiled library, which `npm run docs` builds first.
  'docs/reference/api.md': apiPage(JSON.parse(readFileSync('.jsii', 'utf8')) as Assembly),
};
for (const [path, text] of Object.entries(pages)) writeFileSync(path, text);
