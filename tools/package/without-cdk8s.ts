import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run';
import { throwIfNodeMatters } from './without-node';

const REGISTRY = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata:
  name: cluster
spec:
  managementState: Removed
`;

/** What a program of the user may be: with types, and with nothing installed but the library. */
const PROGRAM = `import { check, preview, type CheckDocument, type OwnRule, type Texts } from 'cdk8s-openshift-image-registry/engine';

const texts: Texts = [{ path: 'registry.yaml', text: ${JSON.stringify(REGISTRY)} }];
const rule: OwnRule = { id: 'ACME001', severity: 'WARNING', title: 'None', source: 'us', check: () => [] };
const answer: CheckDocument = check(texts, { release: '4.20', platform: 'aws', rules: [rule] });
const prediction = preview(texts, { release: '4.20' });
// @ts-expect-error there is no such release
export const wrong = (): CheckDocument => check(texts, { release: '4.2' });
if (answer.checked !== 1 || !('conditions' in prediction)) throw new Error(JSON.stringify(answer));
`;

/**
 * Installs the tarball alone, without cdk8s, and checks that the command and the engine are all there: types for both ways
 * in which TypeScript finds modules, values for \`require\` and \`import\`, and the same answers where there is no Node.
 */
export function checkWithoutCdk8s(folder: string, tarball: string, compilers: readonly string[]): void {
  const cwd = join(folder, 'without-cdk8s');
  mkdirSync(cwd);
  writeFileSync(join(cwd, 'package.json'), '{ "name": "plain", "private": true }\n');
  writeFileSync(join(cwd, 'registry.yaml'), REGISTRY);
  run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball], cwd);
  for (const peer of ['cdk8s', 'cdk8s-plus-28', 'constructs'])
    if (existsSync(join(cwd, 'node_modules', peer))) throw new Error(`${peer} is installed, and nobody asked for it`);
  const command = join(cwd, 'node_modules', '.bin', 'cdk8s-openshift-image-registry');
  run(command, ['check', '--release', '4.20', 'registry.yaml'], cwd);
  console.log('the command runs without cdk8s');
  for (const compiler of compilers) checkTypes(cwd, compiler);
  run(process.execPath, ['main.js'], cwd);
  writeFileSync(join(cwd, 'main.mjs'), MODULE);
  run(process.execPath, ['main.mjs'], cwd);
  console.log('the engine runs without cdk8s');
  throwIfNodeMatters(join(cwd, 'node_modules', 'cdk8s-openshift-image-registry'));
  console.log('the engine runs without Node, and gives the same answers');
}

const MODULE = `import { check } from 'cdk8s-openshift-image-registry/engine';
if (check({}).checked !== 0) throw new Error('unexpected answer');
`;

/** With both ways in which TypeScript finds modules; writes main.js. */
function checkTypes(cwd: string, compiler: string): void {
  writeFileSync(join(cwd, 'main.ts'), PROGRAM);
  const strict = { strict: true, skipLibCheck: false, target: 'es2022', lib: ['es2022'], types: [] };
  for (const options of [
    { module: 'esnext', moduleResolution: 'bundler', noEmit: true },
    { module: 'node16', moduleResolution: 'node16' },
  ]) {
    const compilerOptions = { ...strict, ...options };
    writeFileSync(join(cwd, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.ts'] }));
    run(process.execPath, [compiler, '-p', '.'], cwd);
  }
}
