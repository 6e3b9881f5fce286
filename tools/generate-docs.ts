/** Writes the generated pages below docs/ and the generated parts of the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { apiPage, type Assembly } from './docs/api-page';
import { generatedPages } from './docs/pages';

for (const [path, text] of Object.entries(generatedPages((name) => readFileSync(name, 'utf8')))) {
  writeFileSync(path, text);
}
// The API is that of the compiled library: build before.
writeFileSync('docs/api.md', apiPage(JSON.parse(readFileSync('.jsii', 'utf8')) as Assembly));
