/** Writes the generated pages below docs/ and the generated parts of the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { generatedPages } from './docs/pages';

for (const [path, text] of Object.entries(generatedPages((name) => readFileSync(name, 'utf8')))) {
  writeFileSync(path, text);
}
