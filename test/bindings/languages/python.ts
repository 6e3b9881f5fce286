import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generate } from '../../../tools/bindings/generate';
import { copyExampleFiles } from '../../../tools/samples/example-files';
import { pageProgram } from '../page';
import { pythonProgram } from '../samples';
import { attempt, execute, fetchPackages, type BindingLanguage } from './program';

/** Beside the peers of the root. */
const PEERS = ['cdk8s==2.70.0', 'cdk8s-plus-28==2.5.6', 'constructs==10.3.0'];

export const PYTHON: BindingLanguage = {
  programs: ['python3'],
  run: ({ work, inputs, output, translation: { tablet, samples } }) => {
    generate('python', work, { tablet });
    const venv = join(work, 'venv');
    execute('python3', ['-m', 'venv', venv]);
    const bin = resolve(venv, 'bin');
    const install = ['install', '--quiet', '--disable-pip-version-check'];
    fetchPackages(join(bin, 'pip'), [...install, ...PEERS, 'setuptools', 'wheel']);
    execute(join(bin, 'pip'), [...install, join(work, 'python')]);
    execute(join(bin, 'python'), ['test/bindings/apps/python/rich.py', inputs, output], {
      env: { PYTHONDONTWRITEBYTECODE: '1' },
    });
    writeFileSync(join(work, 'page.py'), pageProgram('python'));
    execute(join(bin, 'python'), [join(work, 'page.py')], { env: { CDK8S_OUTDIR: join(output, 'page') } });
    const folder = join(work, 'samples');
    copyExampleFiles(folder);
    writeFileSync(join(folder, 'samples.py'), pythonProgram(samples));
    execute(join(bin, 'python'), ['samples.py'], { cwd: folder });
    throwIfCommandFails(join(bin, 'cdk8s-openshift-image-registry'));
  },
};

const CONFIG = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {s3: {}}}
`;

/** pip puts the command of the library on the PATH. */
function throwIfCommandFails(command: string): void {
  const good = attempt(command, ['check', '-'], { input: CONFIG });
  if (good.status !== 0) throw new Error(`the command of pip fails: ${good.stdout}${good.stderr}`);
  const bad = attempt(command, ['check', '-'], { input: CONFIG.replace('replicas: 2', 'replica: 2') });
  if (bad.status !== 1 || !bad.stdout.includes('replica')) {
    throw new Error(`the command of pip finds nothing: ${String(bad.status)} ${bad.stdout}${bad.stderr}`);
  }
}
