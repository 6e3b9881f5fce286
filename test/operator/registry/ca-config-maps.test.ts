import type { Manifest } from '../../../src/core/manifest';
import { config, configMap, errorOf, facts, made, NS, object, predict } from '../clusters';

const SVC = `image-registry.${NS}.svc..5000`;
const LOCAL = `image-registry.${NS}.svc.cluster.local..5000`;
const service = object('v1', 'Service', 'image-registry', {}, NS);
const serviceCa = configMap(NS, 'serviceca', { 'service-ca.crt': 'SERVICE' });
/** As long as the cluster has not filled it in. */
const UNFILLED = configMap(NS, 'serviceca', {});
const image = object('config.openshift.io/v1', 'Image', 'cluster', { spec: { additionalTrustedCA: { name: 'more' } } });
const more = { ...configMap('openshift-config', 'more', { 'r.example.com': 'USER' }), binaryData: { b: 'QQ==' } };
const storageCa = configMap('openshift-config', 's3-ca', { 'ca-bundle.crt': 'STORAGE' });
const S3 = { storage: { s3: { region: 'r', trustedCA: { name: 's3-ca' } } } };
const EMPTY_DIR = { storage: { emptyDir: {} } };

function trusted(spec: object, ...given: readonly Manifest[]) {
  const prediction = predict([...facts('None'), UNFILLED, ...given, config(spec as never)]);
  return ['image-registry-certificates', 'image-registry-ca'].map((name) => {
    const { data, binaryData } = made<{ data?: object; binaryData?: object }>(prediction, 'ConfigMap', name);
    return { data, binaryData };
  });
}

test.each([
  ['nothing', trusted(EMPTY_DIR), [{}, {}]],
  [
    'the CA of a Service that is there',
    trusted(EMPTY_DIR, service, serviceCa),
    [{ data: { [SVC]: 'SERVICE', [LOCAL]: 'SERVICE' } }, { data: { [SVC]: 'SERVICE', [LOCAL]: 'SERVICE' } }],
  ],
  ['a Service without its CA', trusted(EMPTY_DIR, service), [{}, {}]],
  ['a Service whose CA has another key', trusted(EMPTY_DIR, service, { ...serviceCa, data: { x: 'y' } }), [{}, {}]],
  [
    'the CAs of the user',
    trusted(EMPTY_DIR, image, more),
    [{ data: { 'r.example.com': 'USER' }, binaryData: { b: 'QQ==' } }, {}],
  ],
  ['the CA of the storage', trusted(S3, storageCa), [{ data: { 'storage-ca-bundle.pem': 'STORAGE' } }, {}]],
  [
    'all',
    trusted(S3, service, serviceCa, image, more, storageCa),
    [
      {
        data: {
          [SVC]: 'SERVICE\nSTORAGE',
          [LOCAL]: 'SERVICE\nSTORAGE',
          'r.example.com': 'USER',
          'storage-ca-bundle.pem': 'STORAGE',
        },
        binaryData: { b: 'QQ==' },
      },
      { data: { [SVC]: 'SERVICE\nSTORAGE', [LOCAL]: 'SERVICE\nSTORAGE' } },
    ],
  ],
  [
    'all, where nobody is redirected',
    trusted({ ...S3, disableRedirect: true }, service, serviceCa, image, more, storageCa),
    [
      {
        data: { [SVC]: 'SERVICE', [LOCAL]: 'SERVICE', 'r.example.com': 'USER', 'storage-ca-bundle.pem': 'STORAGE' },
        binaryData: { b: 'QQ==' },
      },
      { data: { [SVC]: 'SERVICE', [LOCAL]: 'SERVICE' } },
    ],
  ],
  [
    'what users add, where the registry is removed and its Service is gone',
    trusted({ ...S3, managementState: 'Removed' }, service, serviceCa, image, more, storageCa),
    [{ data: { 'r.example.com': 'USER' }, binaryData: { b: 'QQ==' } }, {}],
  ],
])('%s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

test('hosts have a key for each name of the Service', () => {
  const [{ data } = { data: {} }] = trusted(EMPTY_DIR, service, serviceCa);
  expect(Object.keys(data ?? {})).toEqual([SVC, LOCAL]);
});

test('what is missing is an error of the one, and not of the other', () => {
  const prediction = predict([...facts('None'), image, config(EMPTY_DIR)]);
  expect(errorOf(prediction, 'ConfigMap/image-registry-certificates')).toBe(
    'image-registry-certificates: configmap "more" not found',
  );
  expect(errorOf(prediction, 'ConfigMap/image-registry-ca')).toBeUndefined();
});

test('the CA of the storage joins the keys that the service CA has set, not those of the user', () => {
  const own = { ...more, data: { [SVC]: 'USER' } };
  expect(trusted(S3, image, own, storageCa)[0]?.data).toEqual({ [SVC]: 'USER', 'storage-ca-bundle.pem': 'STORAGE' });
});
