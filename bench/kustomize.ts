import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OVERLAYS = 20;

/** Milliseconds of CPU that kubectl takes for one overlay of the objects of a cluster; undefined where it is not there. */
export function kustomize(folder: string, cluster: string): number | undefined {
  const base = join(folder, 'base');
  mkdirSync(base, { recursive: true });
  writeFileSync(join(base, 'image-registry.yaml'), readFileSync(cluster, 'utf8'));
  writeFileSync(join(base, 'kustomization.yaml'), 'resources: [image-registry.yaml]\n');
  const overlays = Array.from({ length: OVERLAYS }, (_, index) => overlay(folder, `cluster-${String(index)}`));
  const builds = overlays.map((each) => `kubectl kustomize ${each} >/dev/null || exit 1`).join('\n');
  try {
    const times = execFileSync('sh', ['-c', `${builds}\ntimes`], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    // The second line is of the processes that the shell started.
    const [, children = ''] = times.split('\n');
    const milliseconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].map(
      ([, m, s]) => (Number(m) * 60 + Number(s)) * 1000,
    );
    return milliseconds.reduce((sum, each) => sum + each, 0) / OVERLAYS;
  } catch {
    return undefined;
  }
}

function overlay(folder: string, name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  const patch = (kind: string, field: string, value: string): string =>
    `  - target: {kind: ${kind}}\n    patch: |-\n      - {op: replace, path: ${field}, value: ${value}}\n`;
  const patches = [
    patch('Config', '/spec/storage/s3/bucket', `${name}-layers`),
    patch('Config', '/spec/routes/0/hostname', `registry.${name}.example.com`),
    patch('ExternalSecret', '/spec/data/0/remoteRef/key', `clusters/${name}/registry`),
  ];
  writeFileSync(join(path, 'kustomization.yaml'), `resources: [../base]\npatches:\n${patches.join('')}`);
  return path;
}
