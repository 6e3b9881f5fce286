import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { changesBetween } from '../../../src/operator/changes/compare';
import { inOrder } from '../../../src/operator/changes/worst-first';
import { Platform } from '../../../src/platforms/platform';
import { config, facts, NS, object, pruner, secret } from '../clusters';
import { edit } from './edits';

const S3 = { managementState: 'Unmanaged', s3: { bucket: 'b', region: 'r' } };
const keys = secret('image-registry-private-configuration-user', {
  REGISTRY_STORAGE_S3_ACCESSKEY: 'a',
  REGISTRY_STORAGE_S3_SECRETKEY: 's',
});
const heads = (lines: readonly string[]) => lines.map((line) => line.split(' ').slice(0, 2).join(' '));

test('the worst comes first, and of one level in the order of the finders', () => {
  const all = edit(
    [config({ storage: S3 }), pruner({ keepTagRevisions: 5 })],
    [
      config({ storage: S3, defaultRoute: true, readOnly: true, nodeSelector: { a: 'b' } }),
      pruner({ keepTagRevisions: 1 }),
    ],
  );
  expect(heads(all)).toEqual([
    'loss ImagePruner/cluster:',
    `disruption Deployment/${NS}/image-registry:`,
    `disruption Deployment/${NS}/image-registry:`,
    `change Deployment/${NS}/image-registry:`,
    `change Deployment/${NS}/image-registry:`,
    `change Route/${NS}/default-route:`,
  ]);
  const [first, ...rest] = changesBetween(
    { manifests: [pruner({ keepTagRevisions: 5 })], release: Release.V5_1 },
    { manifests: [pruner({ keepTagRevisions: 1, schedule: '1 1 * * *' })], release: Release.V5_1 },
  );
  expect(inOrder([...rest, first!])).toEqual([first, ...rest]);
});

describe('the new manifests meet the cluster as the old ones left it', () => {
  const refused = (lines: readonly string[]) =>
    /failed to (?:create|update) object \*v1.Deployment/.exec(lines.join())?.[0];
  const [old, bad] = [config({ storage: S3 }), config({ storage: S3, requests: { read: { maxRunning: -1 } } })];

  test('with its Deployment, also where something else goes', () => {
    expect(refused(edit([old], [bad]))).toBe('failed to update object *v1.Deployment');
    expect(refused(edit([old, keys], [bad, keys]))).toBe('failed to update object *v1.Deployment');
    expect(refused(edit([old, object('v1', 'ConfigMap', 'x', {}, NS)], [bad]))).toBe(
      'failed to update object *v1.Deployment',
    );
  });

  test('without it where the Config goes', () => {
    const aws = facts('AWS');
    const lines = edit([...aws, keys, config({ storage: S3 })], [...aws, keys]);
    expect(heads(lines)).toEqual(['loss Storage/S3/b:', 'disruption Config/cluster:']);
  });
});

describe('the platform', () => {
  const bucket = config({ storage: S3 });

  test('stays what the old side tells, or else what the new one tells', () => {
    const claim = config({ storage: { pvc: { claim: 'data' } } });
    expect(edit([bucket], [claim]).join()).not.toContain('topologySpreadConstraints');
    expect(edit([claim], [bucket]).join()).not.toContain('topologySpreadConstraints');
  });

  test('is the one that is named', () => {
    const none = config({ storage: undefined, managementState: 'Managed' });
    const told = (manifests: readonly Manifest[], platform?: Platform) =>
      edit([bucket], manifests, { platform }).join();
    expect(told([none], Platform.AZURE)).toContain('S3/b → Azure (name chosen by the Operator)');
    expect(told([none])).toContain('S3/b → S3 (name chosen by the Operator)');
  });
});

test('a part of a Config is compared as the whole that a policy makes of it', () => {
  const part = (spec: object) => ({
    manifests: [...facts('AWS'), keys, object('imageregistry.operator.openshift.io/v1', 'Config', 'cluster', { spec })],
    release: Release.V5_1,
    isConfigPart: true,
  });
  const [only, ...others] = changesBetween(part({ httpSecret: 'h' }), part({ httpSecret: 'h', logLevel: 'Debug' }));
  expect(only).toMatchObject({ level: 'disruption', why: 'REGISTRY_LOG_LEVEL changed', old: 'info', new: 'debug' });
  expect(others).toEqual([]);
});

test('a manifest of the namespace beside a Config with a claim stops nothing', () => {
  const claim = config({ replicas: 1, rolloutStrategy: 'Recreate', storage: { pvc: { claim: 'files' } } });
  const manifest = object('v1', 'Namespace', NS);
  const annotations = { 'openshift.io/sa.scc.supplemental-groups': '1000/10000' };
  const live = { ...manifest, metadata: { name: NS, uid: 'u', annotations } as Manifest['metadata'] };
  expect(edit([claim], [claim, manifest])).toEqual([]);
  expect(edit([claim, live], [claim, manifest])).toEqual([]);
});
