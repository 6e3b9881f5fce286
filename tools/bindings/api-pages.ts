/**
 * Writes the API as Construct Hub shows it, a page for each language beside docs/reference/api.md, which is that of TypeScript.
 * Throws for a warning. Needs a built `lib/`.
 *
 *     npx tsx tools/bindings/api-pages.ts
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installJsiiTools, runWithoutWarning } from './jsii-tools';
import { translateSamples } from './translate-samples';

const LANGUAGES = ['python', 'java', 'go', 'csharp'];
const PAGE = join('docs', 'reference', 'api');

installJsiiTools();
const translated = join('.build', 'api');
translateSamples(translated);
runWithoutWarning('jsii-docgen', ['--output', resolve(PAGE), '--language', ...LANGUAGES], translated);
for (const language of LANGUAGES) throwIfBroken(`${PAGE}.${language}.md`);

function throwIfBroken(path: string): void {
  const text = readFileSync(path, 'utf8');
  if (!text.includes('ImageRegistry')) throw new Error(`${path} does not have ImageRegistry`);
  // A link with a blank in its address is none.
  const broken = /\]\([^)]*\s[^)]*\)/.exec(text.replaceAll(/^```[^]*?^```$/gm, ''));
  if (broken !== null) throw new Error(`${path} has a broken link: ${broken[0]}`);
}
