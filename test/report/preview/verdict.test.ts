import { Release } from '../../../src/core/release';
import type { Manifest } from '../../../src/core/manifest';
import { predict } from '../../../src/operator/prediction';
import { previewOf } from '../../../src/operator/preview';
import type { LocatedFinding } from '../../../src/check/check-report';
import { plainText } from '../../../src/report/phrase';
import { verdictOn } from '../../../src/report/preview/verdict';
import { config, facts, object } from '../../operator/clusters';
import { finding } from '../reports';

const S3 = { storage: { managementState: 'Unmanaged', s3: { bucket: 'layers', region: 'r' } } };
const OWNED = { storage: { managementState: 'Managed', s3: { bucket: 'layers', region: 'r' } } };
const NODE = object('v1', 'Node', 'n1', { metadata: { name: 'n1', labels: { 'kubernetes.io/os': 'windows' } } });

const WORKER = {
  metadata: { name: 'n1', labels: { 'kubernetes.io/os': 'linux', 'node-role.kubernetes.io/worker': '' } },
};

function verdict(manifests: readonly Manifest[], errors: readonly LocatedFinding[] = []): [string, string, string] {
  const prediction = predict({
    manifests,
    release: Release.V5_1,
    complete: manifests.some(({ kind }) => kind === 'Infrastructure'),
  });
  const {
    word,
    what,
    why = [],
  } = verdictOn({ path: '', prediction, preview: previewOf(prediction), errors: () => errors });
  return [word, plainText(what), plainText(why)];
}

test.each<[string, string, string, readonly Manifest[]]>([
  [
    'IMAGES LOST',
    'the Operator deletes Storage/S3/layers and every image in it',
    'managementState is Removed',
    [config({ ...OWNED, managementState: 'Removed' })],
  ],
  [
    'FAILS',
    'the Operator stops at Storage/S3/layers',
    'unable to',
    [...facts('AWS'), config(S3), object('v1', 'SecretList', '')],
  ],
  [
    'DEGRADED',
    'Config/cluster will report Available=False',
    'none of 2 pods can run: no known node has the labels that the pods select',
    [config(S3), NODE],
  ],
  ['REMOVED', 'the cluster has no registry', '', [config({ ...S3, managementState: 'Removed' })]],
  ['UNMANAGED', 'the Operator changes nothing of the registry', '', [config({ ...S3, managementState: 'Unmanaged' })]],
])('%s: %s', (word, what, why, manifests) => {
  const [foundWord, foundWhat, foundWhy] = verdict(manifests);
  expect([foundWord, foundWhat]).toEqual([word, what]);
  expect(foundWhy).toContain(why);
});

test('of a Config that is being deleted, it says which images are lost', () => {
  const going = (spec: object, finalizers?: readonly string[]): Manifest => {
    const metadata = { name: 'cluster', deletionTimestamp: '2026-01-01T00:00:00Z', finalizers } as Manifest['metadata'];
    return { ...config({ ...spec }), metadata };
  };
  const keys = object(
    'v1',
    'Secret',
    'image-registry-private-configuration-user',
    { stringData: { REGISTRY_STORAGE_S3_ACCESSKEY: 'a', REGISTRY_STORAGE_S3_SECRETKEY: 'b' } },
    'openshift-image-registry',
  );
  const on = (type: string, manifest: Manifest): string[] =>
    verdict([...facts(type), object('v1', 'Node', 'n1', WORKER), keys, manifest]);
  const withPods = [
    'IMAGES LOST',
    'every image is lost when the pods stop',
    'the Config is being deleted, and each pod stores its images in its own emptyDir',
  ];
  const others = ['imageregistry.operator.openshift.io/finalizer', 'example.com/other'];
  expect(on('Libvirt', going({ storage: { emptyDir: {} } }))).toEqual(withPods);
  expect(on('None', going({ storage: { emptyDir: {} } }, others))).toEqual(withPods);
  expect(on('None', going(OWNED))).toEqual([
    'IMAGES LOST',
    'the Operator deletes Storage/S3/layers and every image in it',
    'the Config is being deleted and storage.managementState is Managed: every image is lost',
  ]);
  expect(on('None', going(S3))).toEqual(['REMOVED', 'the cluster has no registry', '']);
  expect(on('None', going(S3, others)).slice(0, 2)).toEqual(['FAILS', 'the Operator stops at Config/cluster']);
  expect(on('None', going({ storage: { emptyDir: {} } }, ['example.com/other']))[0]).toBe('FAILS');
});

test('READY counts what is assumed', () => {
  expect(verdict([config(S3)])).toEqual([
    'READY',
    expect.stringMatching(/^no problems expected, if \d+ assumptions hold$/),
    '',
  ]);
});

test('UNKNOWN where the manifest leaves fields to a live Config that is not there', () => {
  const part = { ...config({ logLevel: 'Debug' }), spec: { logLevel: 'Debug' } };
  expect(verdict([part])[0]).toBe('UNKNOWN');
});

test('UNKNOWN, and not that images are lost, where only the platform makes a part of a Config Removed', () => {
  const s3 = { ...OWNED.storage.s3, regionEndpoint: 'https://s3.example.com' };
  const spec = { storage: { ...OWNED.storage, s3 } };
  expect(verdict([{ ...config({}), spec }])[0]).toBe('UNKNOWN');
  expect(verdict([{ ...config({}), spec: { ...spec, managementState: 'Removed' } }])[0]).toBe('IMAGES LOST');
});

test('an error of a rule is worse than what is unknown, and less than what the Operator stops at', () => {
  expect(verdict([config(S3)], [finding()])).toEqual([
    'ERRORS',
    'check finds 1 error in the files',
    'IR203 Config/cluster spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1.',
  ]);
  expect(verdict([config({ ...OWNED, managementState: 'Removed' })], [finding()])[0]).toBe('IMAGES LOST');
});
