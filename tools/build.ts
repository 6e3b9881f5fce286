/** Builds the library into lib/ and the examples, which import it by name, into .build/examples. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** `engines` says which Node is supported; jsii has a list of its own, and a banner for all that is not on it. */
const WITHOUT_BANNER = {
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION: '1',
  JSII_SILENCE_WARNING_UNTESTED_NODE_VERSION: '1',
};

for (const folder of ['lib', '.build']) rmSync(folder, { recursive: true, force: true });
run(
  'jsii/bin/jsii',
  '--tsconfig',
  'tsconfig.json',
  '--validate-tsconfig',
  'minimal',
  '--silence-warnings',
  'reserved-word',
);
run('typescript/bin/tsc', '-p', 'tsconfig.examples.json');

function run(program: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [require.resolve(program), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ...WITHOUT_BANNER },
  });
  if (status !== 0) process.exit(status ?? 1);
}
