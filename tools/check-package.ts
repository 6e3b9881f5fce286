/**
 * Packs the library, installs the tarball in an empty folder beside the newest peers, and checks there what a user would:
 * that an app of ten lines runs, that the L1 classes can be had, and that the types check with every TypeScript that
 * users have, that the command and the engine need no cdk8s, that projects of `init` run, and that the quick start does. Needs the npm registry and a built `lib/`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkProjects } from './package/projects';
import { pack, throwIfNotExecutable, throwIfUmaskMatters } from './package/reproducible';
import { checkQuickStart } from './package/quick-start';
import { checkWithoutCdk8s } from './package/without-cdk8s';
import { run } from './package/run';

const TYPESCRIPTS = ['5.0', '5.9', '6.0', '7.0'];

const APP = `import { App } from 'cdk8s';
import { ImageRegistry, Platform, RegistryChart, RegistryPruner } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS });
const registry = new ImageRegistry(chart, 'registry', { defaultRoute: true });
new RegistryPruner(chart, 'pruner', { registry, keepTagRevisions: 5 });
app.synth();
`;
const L1 = `import { Config } from 'cdk8s-openshift-image-registry/lib/imports/imageregistry.operator.openshift.io';

export const manifest: unknown = Config.manifest({ metadata: { name: 'cluster' }, spec: { replicas: 1 } });
`;

const OPTIONS = {
  strict: true,
  skipLibCheck: false,
  target: 'es2022',
  lib: ['es2022'],
  module: 'node16',
  moduleResolution: 'node16',
  types: ['node'],
};

const folder = mkdtempSync(join(tmpdir(), 'package-'));
try {
  // Apart, so that nobody finds the packages of another.
  const consumer = join(folder, 'consumer');
  mkdirSync(consumer);
  const { tarball, command } = check(consumer);
  checkWithoutCdk8s(
    folder,
    tarball,
    TYPESCRIPTS.map((version) => compilerIn(consumer, version)),
  );
  checkProjects(folder, tarball, command);
  checkQuickStart(folder, tarball);
} finally {
  rmSync(folder, { recursive: true });
}

function check(cwd: string): { readonly tarball: string; readonly command: string } {
  const packed = pack(cwd);
  const tarball = packed.filename;
  console.log(`packed ${tarball}: ${packed.size} bytes, ${packed.entryCount} files`);
  throwIfNotExecutable(packed);
  throwIfUmaskMatters();
  writeFileSync(join(cwd, 'package.json'), '{ "name": "consumer", "private": true }\n');
  const compilers = TYPESCRIPTS.map((version) => `typescript-${version}@npm:typescript@~${version}`);
  const packages = [`./${tarball}`, 'cdk8s', 'constructs', 'cdk8s-plus-28', '@types/node@20', ...compilers];
  run('npm', ['install', '--no-audit', '--no-fund', ...packages], cwd);
  writeFileSync(join(cwd, 'main.ts'), APP);
  writeFileSync(join(cwd, 'l1.ts'), L1);
  for (const version of TYPESCRIPTS) {
    writeFileSync(
      join(cwd, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: OPTIONS, files: ['main.ts', 'l1.ts'] }),
    );
    run(process.execPath, [compilerIn(cwd, version), '-p', '.'], cwd);
    console.log(`types check with TypeScript ${version}`);
  }
  run(process.execPath, ['main.js'], cwd);
  run(process.execPath, ['-e', "require('./l1.js').manifest ?? process.exit(1)"], cwd);
  const yaml = readFileSync(join(cwd, 'dist', 'image-registry.k8s.yaml'), 'utf8');
  if (!yaml.includes('s3: {}') || !yaml.includes('keepTagRevisions: 5')) throw new Error(`unexpected YAML:\n${yaml}`);
  console.log('the app of ten lines runs');
  const command = join(cwd, 'node_modules', '.bin', 'cdk8s-openshift-image-registry');
  run(command, ['check', 'dist'], cwd);
  console.log('the command checks what it made');
  return { tarball: join(cwd, tarball), command };
}

function compilerIn(folder: string, version: string): string {
  return join(folder, 'node_modules', `typescript-${version}`, 'bin', 'tsc');
}
