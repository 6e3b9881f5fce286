/**
 * Writes the L1 classes of crds/ into a folder, imports/ where none is named: `npx tsx tools/import.ts [FOLDER]`.
 * One run a file of crds/, because each run of `cdk8s import` replaces what an earlier one wrote for the same API group.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = join(__dirname, '..');
const CDK8S = join(ROOT, 'node_modules', 'cdk8s-cli', 'bin', 'cdk8s');
const OURS = ['imageregistry.operator.openshift.io.yaml', 'config.openshift.io.yaml'];
/** Kinds of the GitOps tools and operators that the library writes objects for. */
const FOREIGN = readdirSync(join(ROOT, 'crds', 'foreign')).map((file) => join('foreign', file));

const folder = resolve(process.argv[2] ?? join(ROOT, 'imports'));
for (const file of [...OURS, ...FOREIGN.sort()]) {
  execFileSync(process.execPath, [CDK8S, 'import', '-l', 'typescript', join('crds', file), '-o', folder, '--no-save'], {
    cwd: ROOT,
    env: { ...process.env, CDK8S_CHECK_UPGRADE: 'false' },
    stdio: 'inherit',
  });
}
