/**
 * Builds the library into lib/ and the examples, which import it by name, into .build/examples.
 *
 *     npx tsx tools/build.ts [--unless-fresh]
 *
 * With --unless-fresh, nothing happens where no source is newer than the last build.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** `engines` says which Node is supported; jsii has a list of its own, and a banner for all that is not on it. */
const WITHOUT_BANNER = {
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: '1',
  JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
};

if (!process.argv.includes('--unless-fresh') || !isFresh()) build();

function build(): void {
  for (const made of ['lib', '.build', '.jsii']) rmSync(made, { recursive: true, force: true });
  const quietly = ['--validate-tsconfig', 'minimal', '--silence-warnings', 'reserved-word'];
  run('jsii/bin/jsii', '--tsconfig', 'tsconfig.json', ...quietly);
  run('typescript/bin/tsc', '-p', 'tsconfig.examples.json');
}

function run(program: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [require.resolve(program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...WITHOUT_BANNER },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether the assembly, which the documentation is made of, is that of the sources. */
function isFresh(): boolean {
  const built = changed('.jsii');
  return built > 0 && ['src', 'imports'].every((folder) => newestIn(folder) < built);
}

function newestIn(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...['.', ...files].map((file) => changed(join(folder, file))));
}

function changed(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
