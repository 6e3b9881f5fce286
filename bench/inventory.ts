import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Gives `use` a folder with a CA in it and removes it. */
export function withFleet(use: (folder: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'image-registry-fleet-'));
  try {
    copyFileSync(join(__dirname, '..', 'test', 'certificates', 'ca.pem'), join(folder, 'ca.pem'));
    use(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Writes an inventory of as many clusters, each of which gets six objects, and gives its path. All differ in names of
 * hosts, buckets and entries of a store, or all are of one sort.
 */
export function inventory(folder: string, size: number, differing: boolean): string {
  const lines = Array.from({ length: size }, (_, index) => {
    const cluster = `cluster-${String(index).padStart(5, '0')}`;
    return [cluster, ...cells(differing ? cluster : 'edge')].join(',');
  });
  const path = join(folder, 'fleet.csv');
  writeFileSync(path, `${['cluster', ...COLUMNS].join(',')}\n${lines.join('\n')}\n`);
  return path;
}

const COLUMNS = [
  'platform',
  'release',
  'overrides.replicas',
  'overrides.defaultRoute',
  'overrides.routes[0].name',
  'overrides.routes[0].hostname',
  'overrides.storage.s3.bucket',
  'overrides.storage.s3.endpoint',
  'overrides.storage.s3.trustedCa.file',
  'overrides.credentials.externalSecret.secretStore',
  'overrides.credentials.externalSecret.remoteKey',
  'overrides.pruner.schedule',
  'overrides.pruner.keepTagRevisions',
  'overrides.pruner.keepYoungerThan',
  'overrides.pruner.ignoreInvalidImageReferences',
  'overrides.trustedCa.certificates',
];

function cells(name: string): string[] {
  return [
    'vsphere',
    '4.19',
    '3',
    'true',
    'public',
    `registry.${name}.example.com`,
    `${name}-layers`,
    `https://s3.${name}.example.com`,
    'ca.pem',
    'vault',
    `clusters/${name}/registry`,
    '0 3 * * *',
    '5',
    '96h',
    'true',
    `"{registry.${name}.example.com:5000: {file: ca.pem}}"`,
  ];
}
