/**
 * Builds the library into lib/, with the command in a bundle, and the examples, which import it by name, into .build/examples.
 *
 *     npx tsx tools/build.ts [--unless-fresh]
 *
 * With --unless-fresh, nothing happens if the sources have not changed since the last build.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleCommand } from './bundle-command';
import { WITHOUT_BANNER } from './node-banner';

/** Digest of the sources of the last build. */
const BUILT = join('.build', 'sources.sha256');

if (!process.argv.includes('--unless-fresh') || !isFresh()) void build();

async function build(): Promise<void> {
  const digest = digestOfSources();
  for (const made of ['lib', '.build', '.jsii']) rmSync(made, { recursive: true, force: true });
  const quietly = ['--validate-tsconfig', 'minimal', '--silence-warnings', 'reserved-word'];
  run('jsii/bin/jsii', '--tsconfig', 'tsconfig.json', ...quietly);
  await bundleCommand(join('lib', 'src', 'cli'));
  // npm sets the bit when it installs. The packages for Python unpack the tarball without npm.
  chmodSync('lib/src/cli/main.js', 0o755);
  run('typescript/bin/tsc', '-p', 'tsconfig.examples.json');
  writeFileSync(BUILT, digest);
}

function run(program: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [require.resolve(program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...WITHOUT_BANNER },
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** Whether the assembly, the input of the generators, matches the sources. */
function isFresh(): boolean {
  return existsSync('.jsii') && existsSync(BUILT) && readFileSync(BUILT, 'utf8') === digestOfSources();
}

/** Not the times of the files, because generators write files that they do not change. */
function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'imports']) {
    const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
    for (const path of paths.sort()) hash.update(`${folder}/${path}\0`).update(readFileSync(join(folder, path)));
  }
  return hash.digest('hex');
}
