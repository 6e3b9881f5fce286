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
  expect({ ...finding }).toMatchObject({ file: 'config.yaml', line: 7, column: 3 });
  expect(asked).toEqual(['spec.managementStat']);
});
