import { inspect } from 'node:util';
import { Release } from '../../src';
import { findingsByCluster } from '../../src/check/located-findings';

test('the text is not searched for a finding before somebody asks where it is', () => {
  const asked: string[] = [];
  const object = {
    manifest: {
      apiVersion: 'imageregistry.operator.openshift.io/v1',
      kind: 'Config',
      metadata: { name: 'cluster' },
      spec: { replicas: 1, managementStat: 'Managed' },
    },
    file: 'config.yaml',
    locate: (path: readonly (string | number)[]) => {
      asked.push(path.join('.'));
      return { line: 7, column: 3 };
    },
  };
  const circumstances = { release: Release.V4_20, now: new Date(0) };
  const [finding] = findingsByCluster({ objects: [object], path: '' }, circumstances).get('') ?? [];
  expect({ id: finding?.id, asked: [...asked] }).toEqual({ id: 'IR101', asked: [] });
  expect(finding).toMatchObject({ file: 'config.yaml', line: 7, column: 3 });
  expect(asked).toEqual(['spec.managementStat']);
});

test('what a finding holds of the object is in no output of it', () => {
  const manifest = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'image-registry-private-configuration-user', namespace: 'openshift-image-registry' },
    stringData: { REGISTRY_STORAGE_S3_SECRETKEY: 'hunter2hunter2' },
  };
  const object = { manifest, file: 'secret.yaml', locate: () => ({ line: 1, column: 1 }) };
  const findings = findingsByCluster({ objects: [object], path: '' }, { release: Release.V4_20, now: new Date(0) });
  const [finding] = findings.get('') ?? [];
  expect(finding?.id).toBe('IR504');
  expect(inspect(finding, { depth: 9, showHidden: true }) + JSON.stringify(finding)).not.toContain('hunter2');
});
