/**
 * Writes the API as Construct Hub shows it, a page for each language, and throws for a warning.
 *
 *     npx tsx tools/bindings/api-pages.ts FOLDER
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installJsiiTools, runWithoutWarning } from './jsii-tools';

const LANGUAGES = ['typescript', 'python', 'java', 'csharp', 'go'] as const;

const [folder = join('.build', 'api')] = process.argv.slice(2);
installJsiiTools();
mkdirSync(folder, { recursive: true });
for (const language of LANGUAGES) {
  const path = resolve(folder, `API.${language}.md`);
  runWithoutWarning('jsii-docgen', '--language', language, '--output', path);
  const text = readFileSync(path, 'utf8');
  if (!text.includes('ImageRegistry')) throw new Error(`${path} does not have ImageRegistry`);
  // A link with a blank in its address is none.
  const broken = /\]\([^)]*\s[^)]*\)/.exec(text.replaceAll(/^```[^]*?^```$/gm, ''));
  if (broken !== null) throw new Error(`${path} has a broken link: ${broken[0]}`);
  console.log(`${path}: ${text.length} characters`);
}
