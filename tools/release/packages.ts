/**
 * Makes the packages of other languages in `.build/release/`, as publib wants them. `pack.ts` runs before.
 *
 *     npx tsx tools/release/packages.ts python java go dotnet
 */
import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { generate, type Language } from '../bindings/generate';
import { installJsiiTools, runJsiiTool } from '../bindings/jsii-tools';
import { TABLET } from '../bindings/translate-samples';
import { RELEASE } from './folders';

const MAKE: Readonly<Record<Language, () => void>> = {
  // Its README has to be changed before it is packed.
  python: () => {
    const sources = join(RELEASE, 'sources');
    generate('python', sources, { tablet: resolve(TABLET) });
    const venv = resolve(RELEASE, 'venv');
    run('python3', '-m', 'venv', venv);
    run(join(venv, 'bin', 'pip'), 'install', '--quiet', '--disable-pip-version-check', 'build', 'twine');
    const python = join(venv, 'bin', 'python');
    run(python, '-m', 'build', '--outdir', resolve(RELEASE, 'python'), join(sources, 'python'));
    const dist = resolve(RELEASE, 'python');
    run('sh', '-c', `"${python}" -m twine check --strict "${dist}"/*`);
  },
  go: () => {
    generate('go', RELEASE, { tablet: resolve(TABLET) });
  },
  java: () => {
    build('java');
  },
  dotnet: () => {
    build('dotnet');
  },
};

const languages = process.argv.slice(2);
if (languages.length === 0 || languages.some((name) => !(name in MAKE))) {
  throw new Error(`found ${languages.join(' ')}, expected some of ${Object.keys(MAKE).join(', ')}`);
}
installJsiiTools();
for (const language of languages as Language[]) MAKE[language]();

/** Has the tools of the language make the package. */
function build(language: Language): void {
  const args = ['--targets', language, '--outdir', resolve(RELEASE), '--rosetta-tablet', resolve(TABLET)];
  console.log(runJsiiTool('jsii-pacmak', [...args, '.']));
}

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { stdio: 'inherit' });
}
