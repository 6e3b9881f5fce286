import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A row of the table: what was tried, and what came of it. */
export interface Row {
  readonly subject: string;
  readonly versions: string;
  readonly result: string;
}

/** A folder with an app, in which packages are installed. */
export class Consumer {
  public constructor(
    private readonly folder: string,
    packages: readonly string[],
  ) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "name": "consumer", "private": true }\n');
    writeFileSync(join(folder, 'main.ts'), APP);
    this.installed = this.attempt('npm', ['install', '--no-audit', '--no-fund', '--silent', ...packages]);
  }

  /** Why the packages cannot be installed; undefined if they can. */
  private readonly installed: string | undefined;

  public versionOf(name: string): string {
    try {
      const text = readFileSync(join(this.folder, 'node_modules', name, 'package.json'), 'utf8');
      return (JSON.parse(text) as { readonly version: string }).version;
    } catch {
      return 'none';
    }
  }

  /** Compiles the app with a package of TypeScript; gives what is wrong. */
  public compile(compiler: string): string | undefined {
    if (this.installed !== undefined) return this.installed;
    const options = { strict: true, target: 'es2022', module: 'node16', moduleResolution: 'node16', types: ['node'] };
    const config = { compilerOptions: { ...options, skipLibCheck: false }, files: ['main.ts'] };
    writeFileSync(join(this.folder, 'tsconfig.json'), JSON.stringify(config));
    return this.attempt(process.execPath, [join('node_modules', compiler, 'bin', 'tsc'), '-p', '.']);
  }

  /** Runs the compiled app and the command; gives what is wrong. */
  public run(node = process.execPath): string | undefined {
    if (this.installed !== undefined) return this.installed;
    const command = join('node_modules', 'cdk8s-openshift-image-registry', 'lib', 'src', 'cli', 'main.js');
    const problem = this.attempt(node, ['main.js']) ?? this.attempt(node, [command, 'check', 'dist']);
    if (problem !== undefined) return problem;
    const yaml = readFileSync(join(this.folder, 'dist', 'image-registry.k8s.yaml'), 'utf8');
    return yaml.includes('keepTagRevisions: 5') && yaml.includes('claim: image') ? undefined : 'writes other YAML';
  }

  private attempt(command: string, args: readonly string[]): string | undefined {
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: this.folder, encoding: 'utf8' });
    if (status === 0) return undefined;
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => /error/i.test(line));
    return (lines[0] ?? `exit code ${String(status)}`).slice(0, 160);
  }
}

/** It takes values of cdk8s and of cdk8s-plus-28. */
const APP = `import { App, Size } from 'cdk8s';
import { PersistentVolumeAccessMode } from 'cdk8s-plus-28';
import { ImageRegistry, Platform, RegistryChart, RegistryPruner, RegistryStorage } from 'cdk8s-openshift-image-registry';

const app = new App();
const chart = new RegistryChart(app, 'image-registry', { platform: Platform.VSPHERE });
const storage = RegistryStorage.pvc(chart, 'storage', {
  size: Size.gibibytes(200),
  accessMode: PersistentVolumeAccessMode.READ_WRITE_MANY,
  storageClassName: 'cephfs',
});
const registry = new ImageRegistry(chart, 'registry', { storage });
new RegistryPruner(chart, 'pruner', { registry, keepTagRevisions: 5, ignoreInvalidImageReferences: true });
app.synth();
`;
