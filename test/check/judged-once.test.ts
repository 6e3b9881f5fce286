import { Release } from '../../src';
import { findingsByCluster } from '../../src/check/located-findings';
import { Severity } from '../../src/core/finding';
import type { JudgingRule } from '../../src/rules/engine/rule';
import { readYaml } from '../../src/yaml/read-yaml';

const CIRCUMSTANCES = { release: Release.V4_20, now: new Date(0) };

/** Brings a Config with these lines of `spec` to a cluster. */
function work(cluster: string, ...spec: readonly string[]): string {
  return [
    'apiVersion: work.open-cluster-management.io/v1',
    'kind: ManifestWork',
    `metadata: {name: registry, namespace: ${cluster}}`,
    'spec:',
    '  workload:',
    '    manifests:',
    '    - apiVersion: imageregistry.operator.openshift.io/v1',
    '      kind: Config',
    '      metadata: {name: cluster}',
    '      spec:',
    ...spec.map((line) => `        ${line}`),
    '',
  ].join('\n');
}

/** Reports each Config, with the clusters that use the same storage, and notes what it is asked about. */
function ruleNoting(asked: unknown[]): JudgingRule {
  return {
    id: 'X1',
    severity: Severity.WARNING,
    title: 'a Config',
    source: 'none',
    scope: 'cluster',
    acknowledgeable: false,
    check: (cluster) =>
      cluster.ofKind('Config').map(({ manifest, valid }) => {
        asked.push(valid.spec?.logLevel);
        const stanza = valid.spec?.storage?.pvc;
        const others = stanza && cluster.sharedWith?.({ backend: { field: 'pvc' }, stanza } as never);
        return { manifest, path: ['spec', 'logLevel'], found: `shared with ${others?.join()}`, expected: '', fix: '' };
      }),
  };
}

test('objects that several clusters get are judged once, and reported at each place', () => {
  const asked: unknown[] = [];
  const text = ['Normal', 'Normal', 'Debug', 'Normal'].map((level, index) => work(`c${index}`, `logLevel: ${level}`));
  const { objects } = readYaml('works.yaml', text.join('---\n'));
  const found = findingsByCluster({ objects, path: '' }, CIRCUMSTANCES, [ruleNoting(asked)]);
  expect(asked).toEqual(['Normal', 'Debug']);
  expect([...found].map(([name, all]) => [name, ...all.map(({ line }) => line)])).toEqual([
    [''],
    ...[11, 23, 35, 47].map((line, index) => [`cluster c${index}`, line]),
  ]);
});

test('not where they share their storage with other clusters', () => {
  const asked: unknown[] = [];
  const spec = ['logLevel: Normal', 'storage: {pvc: {claim: layers}}'];
  const { objects } = readYaml('works.yaml', ['c0', 'c1', 'c2'].map((name) => work(name, ...spec)).join('---\n'));
  const users = (name: string) => () => [name.endsWith('c2') ? 'another' : 'one'];
  const found = findingsByCluster({ objects, path: '' }, { ...CIRCUMSTANCES, users }, [ruleNoting(asked)]);
  expect(asked).toHaveLength(2);
  expect([...found.values()].flat().map((each) => each.found)).toEqual(
    ['one', 'one', 'another'].map((name) => `shared with ${name}`),
  );
});
