import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runWithoutWarning } from './jsii-tools';

export type Language = 'python' | 'java' | 'go' | 'dotnet';

export interface GenerateOptions {
  /** Another package than this library. */
  readonly packageFolder?: string;
  /** Translated examples; without it, docstrings show TypeScript. */
  readonly tablet?: string;
}

/** Writes the sources of the package for a language into a folder with the name of the language in `outdir`. */
export function generate(
  language: Language,
  outdir: string,
  { packageFolder = '.', tablet }: GenerateOptions = {},
): void {
  mkdirSync(outdir, { recursive: true });
  const args = ['--code-only', '--targets', language, '--outdir', resolve(outdir)];
  const translated = tablet === undefined ? [] : ['--rosetta-tablet', tablet];
  runWithoutWarning('jsii-pacmak', [...args, ...translated, resolve(packageFolder)]);
  if (language === 'python') makeLinksAbsolute(join(outdir, 'python', 'README.md'));
}

/** PyPI shows the README apart from the repository. */
function makeLinksAbsolute(readme: string): void {
  const { homepage } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly homepage: string };
  const text = readFileSync(readme, 'utf8');
  writeFileSync(readme, text.replaceAll(/\]\((?!https?:|#)/g, `](${homepage}/blob/main/`));
}
