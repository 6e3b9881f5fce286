import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run';

/** A project that `init` writes, as a user goes on with it. */
interface InitializedProject {
  readonly title: string;
  readonly options: readonly string[];
  /** Packages that the user adds. */
  readonly packages: readonly string[];
  /** A file that the user adds. */
  readonly file?: readonly [path: string, text: string];
}

const OWN_TYPES = `import { Cpu, k8s, PersistentVolumeAccessMode, Secret } from 'cdk8s-plus-33';
import { App } from 'cdk8s';
import { ImageRegistry, RegistryChart, RegistryStorage } from 'cdk8s-openshift-image-registry';

const chart = new RegistryChart(new App(), 'image-registry');
const tolerations: k8s.Toleration[] = [{ key: 'infra', operator: 'Exists' }];
const storage = RegistryStorage.pvc(chart, 'storage', { accessMode: PersistentVolumeAccessMode.READ_WRITE_ONCE });
const secret = Secret.fromSecretName(chart, 'tls', 'public-tls');
const registry = new ImageRegistry(chart, 'registry', {
  storage,
  tolerations,
  resources: { cpu: { request: Cpu.millis(500) } },
  routes: [{ name: 'public', hostname: 'registry.example.com', secret }],
});
if (!JSON.stringify(registry.resource.toJson()).includes('"cpu":"500m"')) process.exitCode = 1;
`;

const PROJECTS: readonly InitializedProject[] = [
  {
    title: 'in TypeScript',
    options: ['--platform', 'vsphere', '--release', '4.20', '--delivery', 'argo-cd'],
    packages: [],
  },
  { title: 'in JavaScript', options: ['--platform', 'aws', '--javascript'], packages: [] },
  {
    title: 'beside cdk8s-plus-33, whose values the constructs take',
    options: ['--platform', 'aws'],
    packages: ['cdk8s-plus-33'],
    file: ['own-types.ts', OWN_TYPES],
  },
];

/** Writes projects with the packed library, and does with each what its README says. */
export function checkProjects(folder: string, tarball: string, command: string): void {
  for (const [index, { title, options, packages, file }] of PROJECTS.entries()) {
    const cwd = join(folder, `project-${index}`);
    run(command, ['init', ...options, cwd], folder);
    if (file !== undefined) writeFileSync(join(cwd, file[0]), file[1]);
    // The first one replaces the version that is not published yet.
    run('npm', ['install', '--no-audit', '--no-fund', tarball, ...packages], cwd);
    // As on the user's machine, where the first run writes the snapshot; Jest writes none where it sees that it is in CI.
    run('npm', ['test', '--', '--ci=false'], cwd);
    run('npm', ['test', '--', '--ci'], cwd);
    run('npm', ['run', 'synth'], cwd);
    run('npm', ['run', 'check'], cwd);
    if (file !== undefined) run(process.execPath, [file[0].replace(/\.ts$/, '.js')], cwd);
    throwIfUnlike(cwd);
    console.log(`a project of init runs ${title}`);
  }
}

function throwIfUnlike(cwd: string): void {
  const yaml = readFileSync(join(cwd, 'dist', 'image-registry.k8s.yaml'), 'utf8');
  if (!yaml.includes('kind: Config') || !yaml.includes('keepTagRevisions: 5')) throw new Error(`unexpected:\n${yaml}`);
  if (!existsSync(join(cwd, '__snapshots__', 'registry.test.js.snap'))) throw new Error('no snapshot was written');
}
