import { adoptionReport } from '../../src/adoption/adoption-report';
import { adopt } from '../../src/adoption/adopt';
import { adoptInventory } from '../../src/adoption/adopt-inventory';
import { Platform } from '../../src/platforms/platform';
import { Release } from '../../src/core/release';
import { knownObject } from '../../src/inputs/objects-in-files';
import { readYaml } from '../../src/yaml/read-yaml';
import { synthesized } from './adopted-app';

const NOW = new Date('2026-06-01');

function inputOf(text: string) {
  const { objects } = readYaml('a.yaml', text);
  return [{ name: 'one', objects: objects.map(knownObject), release: Release.V4_19, platform: Platform.AWS }];
}

function configOf(spec: string): string {
  return `# of production
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: ${spec}
`;
}

const BUCKET = configOf(
  '{managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: "${BUCKET}", region: eu-central-1}}}',
);

test('an object of which a part is filled in later keeps its text', () => {
  const adoption = adopt(inputOf(BUCKET), { now: NOW, texts: new Map([['a.yaml', BUCKET]]) });
  expect(adoption.files.find(({ path }) => path === 'manifests/config-cluster.yaml')?.text).toBe(BUCKET);
  expect(adoptionReport(adoption)).toContain(
    'Config/cluster in manifests/config-cluster.yaml: "${BUCKET}" is filled in later, and no construct can check it (spec.storage.s3.bucket)',
  );
  expect(synthesized(adoption.files)).toEqual(readYaml('', BUCKET).objects.map(({ manifest }) => manifest));
});

test('so it does in an inventory', () => {
  const { files } = adoptInventory(inputOf(BUCKET), { now: NOW, texts: new Map([['a.yaml', BUCKET]]) });
  expect(files.map(({ path, text }) => [path, text])).toEqual([['clusters/one/config-cluster.yaml', BUCKET]]);
});

test.each([
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster, labels: {a: "${A}"}}\nspec: {suspend: false, schedule: "${SCHEDULE}"}\n',
  'apiVersion: config.openshift.io/v1\nkind: Image\nmetadata: {name: cluster}\nspec: {registrySources: {blockedRegistries: [docker.io, "${BAD}"]}}\n',
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: a, namespace: openshift-image-registry}\nspec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 100Gi}}, storageClassName: "${CLASS}"}\n',
])('nothing of it is lost %#', (text) => {
  const adoption = adopt(inputOf(text), { now: NOW, texts: new Map([['a.yaml', text]]) });
  expect(synthesized(adoption.files)).toEqual(readYaml('', text).objects.map(({ manifest }) => manifest));
});

test('what is filled in is not missed, and what is known is judged', () => {
  const claim = (replicas: number): string =>
    configOf(
      `{managementState: Managed, replicas: ${replicas}, rolloutStrategy: Recreate, storage: {managementState: Unmanaged, pvc: {claim: "\${CLAIM}"}}}`,
    );
  const findingOf = (text: string) =>
    adopt(inputOf(text), { now: NOW }).clusters.flatMap(({ kept }) => kept.map(({ finding }) => finding?.id));
  expect(findingOf(claim(1))).toEqual([undefined]);
  expect(findingOf(claim(-1))).toEqual(['IR104']);
});
