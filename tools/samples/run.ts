import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { COMPILED } from './compile';
import { wrongInventories } from './inventories';
import { nameOf, type Sample } from './pages';
import { CONFIG, LOG, writePrograms } from './programs';

const OURS = /\bnpx (?:--yes )?cdk8s-openshift-image-registry /g;

/**
 * Runs a page as a reader would: its programs write `dist/`, then its commands run. Commands of ours may find mistakes, but
 * must not be wrong; those of others are replaced. Gives what is wrong, and how many commands of ours ran.
 */
export function runPage(samples: readonly Sample[]): { readonly errors: readonly string[]; readonly commands: number } {
  const shell = samples.filter(({ language }) => language === 'sh');
  const errors = shell.flatMap(syntaxErrors);
  let commands = 0;
  if (!shell.some(({ code }) => callsIn(code) > 0)) return { errors, commands };
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    const work = prepare(folder);
    errors.push(...wrongInventories(samples, work));
    const log = join(folder, LOG);
    const env = {
      ...process.env,
      RUNNER_TEMP: folder,
      PATH: `${writePrograms(folder)}:${process.env['PATH'] ?? ''}`,
      SAMPLES_LOG: log,
    };
    for (const sample of samples) {
      if (sample.language === 'ts') execFileSync(process.execPath, [compiled(sample)], { cwd: work, stdio: 'inherit' });
      if (sample.language !== 'sh' || callsIn(sample.code) === 0) continue;
      const { stderr } = spawnSync('bash', ['-c', sample.code], { cwd: work, env, encoding: 'utf8' });
      const ran = logged(log);
      commands += ran.length;
      if (ran.length < callsIn(sample.code))
        errors.push(`${sample.page}:${sample.line}: a command did not run\n${stderr}`);
      const failed = ran.filter((line) => !/^[01] /.test(line));
      if (failed.length > 0) errors.push(`${sample.page}:${sample.line}: ${failed.join('; ')}\n${stderr}`);
      rmSync(log, { force: true });
    }
    return { errors, commands };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function callsIn(code: string): number {
  return code.match(OURS)?.length ?? 0;
}

function syntaxErrors({ page, line, code }: Sample): string[] {
  const { status, stderr } = spawnSync('bash', ['-n'], { input: code, encoding: 'utf8' });
  return status === 0 ? [] : [`${page}:${line}: ${stderr}`];
}

function compiled(sample: Sample): string {
  return resolve(COMPILED, `${nameOf(sample)}.js`);
}

function logged(log: string): string[] {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
}

/** A working folder with the files that pages name, and a checkout of another branch beside it. */
function prepare(folder: string): string {
  const work = join(folder, 'work');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(work, path)), { recursive: true });
    writeFileSync(join(work, path), text);
  }
  for (const [path, source] of Object.entries(COPIES)) copyFileSync(source, join(work, path));
  execFileSync('tar', ['-czf', 'must-gather.tar.gz', 'must-gather'], { cwd: work });
  return work;
}

const COPIES: Readonly<Record<string, string>> = {
  'ca.pem': 'examples/private-cas/mirror-ca.pem',
  'clusters.yaml': 'examples/fleet/inventory.yaml',
  'inventory.yaml': 'examples/fleet/inventory.yaml',
};

const KUSTOMIZATION = 'resources: [config.yaml]\n';

const FILES: Readonly<Record<string, string>> = {
  'manifests/registry.yaml': CONFIG,
  'manifests/secrets.yaml': '',
  'main/registry.yaml': CONFIG,
  'main/manifests/registry.yaml': CONFIG,
  'branch/registry.yaml': CONFIG.replace('bucket: layers', 'bucket: others'),
  'live.yaml': CONFIG,
  'registry/cluster-scoped-resources/imageregistry.operator.openshift.io/configs/cluster.yaml': CONFIG,
  // For pages whose program the reader has elsewhere.
  'dist/image-registry.k8s.yaml': CONFIG,
  '../deployed/dist/image-registry.k8s.yaml': CONFIG,
  'overlays/prod/kustomization.yaml': KUSTOMIZATION,
  'overlays/test/kustomization.yaml': KUSTOMIZATION,
  '../deployed/overlays/prod/kustomization.yaml': KUSTOMIZATION,
  '../before/clusters/prod/registry.yaml': CONFIG,
  'clusters/prod/kustomization.yaml': KUSTOMIZATION,
  'clusters/prod/config.yaml': CONFIG,
  'charts/registry/Chart.yaml': 'name: registry\nversion: 0.1.0\n',
  'must-gather/cluster-scoped-resources/imageregistry.operator.openshift.io/configs/cluster.yaml': CONFIG,
};
