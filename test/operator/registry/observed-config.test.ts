import { Release } from '../../../src/core/release';
import { config, condition, env, facts, fate, made, NS, object, predict } from '../clusters';

const SUITES = 'OPENSHIFT_REGISTRY_HTTP_TLS_CIPHERSUITES';
const MINIMUM = 'REGISTRY_HTTP_TLS_MINVERSION';
const INTERMEDIATE = [
  'TLS_AES_128_GCM_SHA256',
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
];

const cluster = (tlsSecurityProfile?: object, spec: object = {}) => [
  ...facts('None'),
  object('config.openshift.io/v1', 'APIServer', 'cluster', { spec: { tlsSecurityProfile } }),
  config({ storage: { emptyDir: {} }, ...spec }),
];

function tlsOf(profile?: object, spec?: object, release?: Release): unknown {
  const prediction = predict(cluster(profile, spec), release);
  const { [SUITES]: suites, [MINIMUM]: minimum } = env(prediction);
  const { observedConfig } = made<{ spec: { observedConfig?: object } }>(prediction, 'Config').spec;
  if (suites !== undefined || minimum !== undefined) {
    // The Deployment has what the Config has.
    expect(observedConfig).toEqual({ servingInfo: { cipherSuites: suites?.split(',') ?? [], minTLSVersion: minimum } });
  }
  return [minimum, suites?.split(',')];
}

test.each([
  ['none', undefined],
  ['one without a type', {}],
  ['Intermediate', { type: 'Intermediate', intermediate: {} }],
  ['one that nobody knows', { type: 'Modest' }],
  ['Custom without its part', { type: 'Custom' }],
])('%s is the Intermediate profile', (_, profile) => {
  expect(tlsOf(profile)).toEqual(['VersionTLS12', INTERMEDIATE]);
});

test('Modern takes the suites of TLS 1.3 alone', () => {
  expect(tlsOf({ type: 'Modern', modern: {} })).toEqual(['VersionTLS13', INTERMEDIATE.slice(0, 3)]);
});

test('Old takes more', () => {
  const [minimum, suites] = tlsOf({ type: 'Old', old: {} }) as [string, string[]];
  expect(minimum).toBe('VersionTLS10');
  expect(suites.slice(0, 9)).toEqual(INTERMEDIATE);
  expect(suites).toHaveLength(21);
  expect(suites.at(-1)).toBe('TLS_RSA_WITH_3DES_EDE_CBC_SHA');
});

test('Custom takes what it names, without names that Go does not know', () => {
  const custom = {
    ciphers: ['ECDHE-RSA-AES128-GCM-SHA256', 'AES128-CCM', 'DES-CBC3-SHA'],
    minTLSVersion: 'VersionTLS11',
  };
  expect(tlsOf({ type: 'Custom', custom })).toEqual([
    'VersionTLS11',
    ['TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256', 'TLS_RSA_WITH_3DES_EDE_CBC_SHA'],
  ]);
});

test('what stands in the Config is overwritten', () => {
  const bad = { observedConfig: { servingInfo: { minTLSVersion: 'TLS12' } } };
  expect(tlsOf(undefined, bad)).toEqual(['VersionTLS12', INTERMEDIATE]);
  expect(fate(predict(cluster(undefined, bad)), `Deployment/${NS}/image-registry`)).toBe('apply');
});

test('the Operator of 4.21 does not observe it, and reads nothing of it', () => {
  const spec = { observedConfig: { servingInfo: { minTLSVersion: 'TLS12' } } };
  const prediction = predict(cluster({ type: 'Modern' }, spec), Release.V4_21);
  expect(env(prediction)).not.toHaveProperty(MINIMUM);
  expect(made<{ spec: object }>(prediction, 'Config').spec).toMatchObject(spec);
});

test('without a managementState the API server rejects what the controller writes', () => {
  const prediction = predict(cluster(undefined, { managementState: undefined }));
  const found = condition(prediction, 'ConfigObservationDegraded');
  expect(found).toMatchObject({ status: 'True', reason: 'Error' });
  expect(found?.message).toContain(`spec.managementState in body should match '^(Managed|Unmanaged|Force|Removed)$'`);
  expect(condition(prediction, 'Degraded', 'ClusterOperator/image-registry')?.reason).toContain('ConfigObservation');
  expect(prediction.objects.some(({ kind }) => kind === 'Config')).toBe(false);
});
