import { Release } from '../../../src/core/release';
import { tlsEnv } from '../../../src/operator/registry/tls-env';
import { GO_CIPHERS, GO_TLS_VERSIONS } from '../../../src/operator/registry/tls-names';

const env = (servingInfo: unknown, release = Release.V5_1) => tlsEnv({ observedConfig: { servingInfo } }, release);

test.each([
  [{ minTLSVersion: 'VersionTLS12' }, [{ name: 'REGISTRY_HTTP_TLS_MINVERSION', value: 'VersionTLS12' }]],
  [
    { cipherSuites: ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384'] },
    [{ name: 'OPENSHIFT_REGISTRY_HTTP_TLS_CIPHERSUITES', value: 'TLS_AES_128_GCM_SHA256,TLS_AES_256_GCM_SHA384' }],
  ],
  [{ minTLSVersion: '', cipherSuites: [] }, []],
  [{}, []],
  [null, []],
  [undefined, []],
])('%j', (servingInfo, expected) => {
  expect(env(servingInfo)).toEqual(expected);
  expect(env(servingInfo, Release.V4_21)).toEqual([]);
});

test.each([
  ['text', '.servingInfo.minTLSVersion accessor error: it is not of the type map[string]interface {}'],
  [{ minTLSVersion: 12 }, '.servingInfo.minTLSVersion accessor error: it is not of the type string'],
  [{ minTLSVersion: 'TLS12' }, 'invalid TLS version: unknown tls version "TLS12"'],
  [{ cipherSuites: 'all' }, '.servingInfo.cipherSuites accessor error: it is not of the type []string'],
  [
    { cipherSuites: ['TLS_AES_128_GCM_SHA256', 4] },
    '.servingInfo.cipherSuites accessor error: it is not of the type []string',
  ],
  [{ cipherSuites: ['TLS_AES_128_GCM_SHA256', 'X'] }, 'invalid cipher suite: unknown cipher name "X"'],
])('%j is refused: %s', (servingInfo, words) => {
  expect(() => env(servingInfo)).toThrow(`unable to generate tls config: ${words}`);
});

test('without observedConfig nothing is set', () => {
  expect(tlsEnv({}, Release.V5_1)).toEqual([]);
});

/** What the Operator writes there itself for the profiles Old, Intermediate and Modern. */
const MODERN = ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384', 'TLS_CHACHA20_POLY1305_SHA256'];
const INTERMEDIATE = [
  ...MODERN,
  'TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256',
  'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256',
];
const OLD = [
  ...INTERMEDIATE,
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA',
  'TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA',
  'TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_AES_128_GCM_SHA256',
  'TLS_RSA_WITH_AES_256_GCM_SHA384',
  'TLS_RSA_WITH_AES_128_CBC_SHA256',
  'TLS_RSA_WITH_AES_128_CBC_SHA',
  'TLS_RSA_WITH_AES_256_CBC_SHA',
  'TLS_RSA_WITH_3DES_EDE_CBC_SHA',
];

test.each([
  ['VersionTLS13', MODERN],
  ['VersionTLS12', INTERMEDIATE],
  ['VersionTLS10', OLD],
])('the profile from %s on is known', (minTLSVersion, cipherSuites) => {
  const [version, suites] = env({ minTLSVersion, cipherSuites });
  expect(version?.value).toBe(minTLSVersion);
  expect(suites?.value).toBe(cipherSuites.join(','));
});

test('beside the profiles Go knows some more', () => {
  expect([...GO_TLS_VERSIONS].filter((name) => !/1[023]$/.test(name))).toEqual(['VersionTLS11']);
  expect([...GO_CIPHERS].filter((name) => !OLD.includes(name)).sort()).toEqual([
    'TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305',
    'TLS_ECDHE_ECDSA_WITH_RC4_128_SHA',
    'TLS_ECDHE_RSA_WITH_3DES_EDE_CBC_SHA',
    'TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305',
    'TLS_ECDHE_RSA_WITH_RC4_128_SHA',
    'TLS_RSA_WITH_RC4_128_SHA',
  ]);
});
