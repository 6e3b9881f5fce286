import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Assembly } from '../assembly';
import { correctedGo } from './go-samples';
import { runWithoutWarning } from './jsii-tools';

/** An example of a docstring in the languages whose translation is compiled. */
export interface TranslatedSample {
  readonly name: string;
  readonly python: string;
  readonly java: string;
  readonly go: string;
}

/** What makes the packages show their own language in docstrings, and the examples as they show them. */
export interface Translation {
  readonly tablet: string;
  readonly samples: readonly TranslatedSample[];
}

/** Where jsii looks for translated examples: beside the assembly. */
export const TABLET = '.jsii.tabl.json';

/** Has jsii-rosetta translate the examples of all docstrings. Throws where one does not compile or cannot be translated. */
export function translateSamples(folder: string): Translation {
  const assembly = JSON.parse(readFileSync('.jsii', 'utf8')) as Assembly;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'rosetta'), { recursive: true });
  // jsii-rosetta reads the fixture, and writes its cache, beside the assembly.
  for (const path of ['.jsii', 'package.json', 'README.md', 'lib', 'node_modules']) {
    symlinkSync(resolve(path), join(folder, path));
  }
  writeFileSync(join(folder, 'rosetta', 'default.ts-fixture'), fixture(assembly));
  const tablet = resolve(folder, TABLET);
  runWithoutWarning('jsii-rosetta', ['extract', '--compile', '--output', tablet, folder]);
  const translated = JSON.parse(readFileSync(tablet, 'utf8')) as Tablet;
  const snippets = Object.values(translated.snippets);
  for (const { go } of snippets.map(({ translations }) => translations)) {
    if (go !== undefined) go.source = correctedGo(go.source, assembly);
  }
  writeFileSync(tablet, JSON.stringify(translated, null, 2));
  return { tablet, samples: snippets.map(sampleOf) };
}

interface Tablet {
  readonly snippets: Readonly<Record<string, Snippet>>;
}

interface Snippet {
  readonly location: { readonly api: { readonly fqn?: string; readonly memberName?: string } };
  readonly translations: Readonly<Record<string, { source: string } | undefined>>;
}

function sampleOf({ location: { api }, translations }: Snippet): TranslatedSample {
  const name = [api.fqn?.split('.').at(-1), api.memberName].filter((part) => part !== undefined).join('.');
  const { python, java, go } = translations;
  if (python === undefined || java === undefined || go === undefined) {
    throw new Error(`the example of ${name} has no translation`);
  }
  return { name, python: python.source, java: java.source, go: go.source };
}

/** What the examples leave out, as in `exampleProgram`. */
function fixture({ types }: Assembly): string {
  const names = Object.values(types).flatMap(({ name, datatype }) => (datatype === true ? [] : [name]));
  return [
    "import { App, Chart, Cron, Duration, Size } from 'cdk8s';",
    "import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';",
    `import { ${names.join(', ')} } from 'cdk8s-openshift-image-registry';`,
    'const app = new App();',
    "const chart = new Chart(app, 'scope');",
    '{',
    '  /// here',
    '}',
    '',
  ].join('\n');
}
