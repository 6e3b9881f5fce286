import type { Manifest } from '../../../src/core/manifest';
import { config, configMap, errorOf, facts, made, predict, secret } from '../clusters';
import { effectLines } from '../lines';

const keys = secret('installer-cloud-credentials', { credentials: 'c' });
const given = (trustedCA: object | undefined, ...more: readonly Manifest[]) =>
  predict([...facts('AWS'), keys, ...more, config({ storage: { s3: { bucket: 'b', region: 'r', trustedCA } } })]);
const bundle = (prediction: ReturnType<typeof predict>) =>
  made<{ data?: Record<string, string> }>(prediction, 'ConfigMap', 'image-registry-certificates').data;

const own = configMap('openshift-config', 'ca', { 'ca-bundle.crt': 'OWN' });
const ofCloud = configMap('openshift-config-managed', 'kube-cloud-config', { 'ca-bundle.pem': 'CLOUD' });

test.each([
  ['none', given(undefined), undefined],
  ['that of the cloud', given(undefined, ofCloud), 'CLOUD'],
  ['that of the cloud, where the name is empty', given({ name: '' }, ofCloud, own), 'CLOUD'],
  ['the one that the user names', given({ name: 'ca' }, ofCloud, own), 'OWN'],
  ['none, where the cloud has another key', given(undefined, { ...ofCloud, data: { x: 'y' } }), undefined],
])('%s', (_, prediction, expected) => {
  expect(bundle(prediction)?.['storage-ca-bundle.pem']).toBe(expected);
});

test.each([
  [[], 'failed to get trusted CA "ca": configmap "ca" not found'],
  [[{ ...own, data: {} }], 'trusted CA config map "ca" does not contain required key "ca-bundle.crt"'],
])('with %j the sync stops, and the certificates are not written', (more, words) => {
  const prediction = given({ name: 'ca' }, ...more);
  expect(errorOf(prediction, 'ConfigMap/image-registry-certificates')).toBe(`image-registry-certificates: ${words}`);
  expect(errorOf(prediction, 'ConfigMap/image-registry-ca')).toBe(`image-registry-ca: ${words}`);
  expect(effectLines(prediction, 'Storage/')).toEqual([
    `never reached Storage/S3/b: unable to sync storage configuration: unable to get S3 CA bundle: ${words}`,
  ]);
});
