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

test('an error of a rule is worse than what is unknown, and less than what the Operator stops at', () => {
  expect(verdict([config(S3)], [finding()])).toEqual([
    'ERRORS',
    'check finds 1 error in the files',
    'IR203 Config/cluster spec.replicas: found 2 with a ReadWriteOnce claim, expected at most 1.',
  ]);
  expect(verdict([config({ ...OWNED, managementState: 'Removed' })], [finding()])[0]).toBe('IMAGES LOST');
});
