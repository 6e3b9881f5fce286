import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MOST_CLUSTERS } from '../../src/engine/too-many-clusters';
import { runWith } from './checking';

const hosted = (index: number): string =>
  `{apiVersion: hypershift.openshift.io/v1beta1, kind: HostedCluster, metadata: {name: c${index}, namespace: n}, spec: {configuration: {image: {}}}}`;

const fleetOf = (count: number): string => Array.from({ length: count }, (_, index) => hosted(index)).join('\n---\n');

test.each([
  ['preview', ['preview', '-']],
  ['diff', ['diff', 'dist/aws', '-']],
  ['adopt', ['adopt', '-']],
])('%s refuses more clusters in one file than it can work out in seconds', (_, args) => {
  const { code, out, err } = runWith(args, { standardInput: fleetOf(1001) });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(
    'found 1001 objects with embedded objects in <stdin>, ManifestWorks of one cluster counted once, expected at most 1000 in one file: split it',
  );
});

const policyOf = (count: number): string => {
  const parts = Array.from(
    { length: count },
    (_, index) =>
      `{complianceType: musthave, objectDefinition: {apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster, labels: {l${index}: a}}}}`,
  );
  return `{apiVersion: policy.open-cluster-management.io/v1, kind: ConfigurationPolicy, metadata: {name: p, namespace: n}, spec: {remediationAction: enforce, object-templates: [${parts.join(', ')}]}}`;
};

test.each([['preview'], ['diff', 'dist/aws'], ['adopt']])('%s refuses more parts of one object', (...args) => {
  const { code, out, err } = runWith([...args, '-'], { standardInput: policyOf(1001) });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(
    'found 1001 parts of Config/cluster for one cluster in <stdin>, which Policies enforce with musthave, expected at most 1000: join them',
  );
});

test('a file with fewer parts is predicted', () => {
  const { err } = runWith(['preview', '-'], { standardInput: policyOf(20) });
  expect(err).not.toContain('expected at most');
});

test('a file with fewer is predicted', () => {
  const { code, err } = runWith(['preview', '-'], { standardInput: fleetOf(20) });
  expect([code, err]).toEqual([0, expect.not.stringContaining('expected at most')]);
});

test('the page about performance names the limit', () => {
  const page = readFileSync(join(__dirname, '../../docs/explanation/performance.md'), 'utf8');
  expect(page).toContain(`| ${MOST_CLUSTERS};`);
});
