import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run';

/**
 * Pastes the quick start of the README into a shell in an empty folder, where `npm install` of the library takes the tarball:
 * it is not published when this runs.
 */
export function checkQuickStart(folder: string, tarball: string): void {
  const [, section = ''] = /^## Quick start$([^]*?)^## /m.exec(readFileSync('README.md', 'utf8')) ?? [];
  const [, script = ''] = /```sh\n([^]*?)```/.exec(section) ?? [];
  if (!script.includes('npm install')) throw new Error('README.md has no quick start');
  const cwd = join(folder, 'quick-start');
  mkdirSync(cwd);
  writeFileSync(
    join(cwd, 'paste.sh'),
    script.replace(/(npm install .*)cdk8s-openshift-image-registry/, `$1${tarball}`),
  );
  const output = run('bash', ['-e', 'paste.sh'], cwd);
  const yaml = readFileSync(join(cwd, 'my-registry', 'dist', 'image-registry.k8s.yaml'), 'utf8');
  const [, shown = ''] = /```yaml\n([^]*?)```/.exec(section) ?? [];
  if (yaml !== shown) throw new Error(`the quick start writes something else than README.md shows:\n${yaml}`);
  if (!output.includes('dist/image-registry.k8s.yaml')) throw new Error(`the quick start prints:\n${output}`);
  console.log('the quick start of the README runs');
}
