import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Assembly } from '../assembly';
import { runWithoutWarning } from './jsii-tools';

/** An example of a docstring in the languages whose translation compiles. Go's does not: it forgets pointers. */
export interface TranslatedSample {
  readonly name: string;
  readonly python: string;
  readonly java: string;
}

/** What makes the packages show their own language in docstrings, and the examples as they show them. */
export interface Translation {
  readonly tablet: string;
  readonly samples: readonly TranslatedSample[];
}

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
  const tablet = resolve(folder, 'tablet.json');
  runWithoutWarning('jsii-rosetta', 'extract', '--compile', '--output', tablet, folder);
  const { snippets } = JSON.parse(readFileSync(tablet, 'utf8')) as Tablet;
  return { tablet, samples: Object.values(snippets).map(sampleOf) };
}

interface Tablet {
  readonly snippets: Readonly<Record<string, Snippet>>;
}

interface Snippet {
  readonly location: { readonly api: { readonly fqn?: string; readonly memberName?: string } };
  readonly translations: Readonly<Record<string, { readonly source: string } | undefined>>;
}

function sampleOf({ location: { api }, translations }: Snippet): TranslatedSample {
  const name = [api.fqn?.split('.').at(-1), api.memberName].filter((part) => part !== undefined).join('.');
  const { python, java } = translations;
  if (python === undefined || java === undefined) throw new Error(`the example of ${name} has no translation`);
  return { name, python: python.source, java: java.source };
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
