import { Release } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const config = (servingInfo: string) => configYaml(`replicas: 1\nobservedConfig:\n  servingInfo:\n    ${servingInfo}`);
const SERVING = 'spec.observedConfig.servingInfo';
const FIX = 'remove spec.observedConfig: the Operator writes it from spec.tlsSecurityProfile of APIServer/cluster';

testRule('IR120', {
  accept: {
    'what the Operator writes': config(
      'minTLSVersion: VersionTLS12\n    cipherSuites: [TLS_AES_128_GCM_SHA256, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256]',
    ),
    'an empty version, which Go takes for its own': config('minTLSVersion: ""'),
    'a release that does not read it back': { yaml: config('minTLSVersion: TLS12'), release: Release.V4_21 },
    'nothing observed yet': configYaml('replicas: 1\nobservedConfig: null'),
    'no settings': configYaml('replicas: 1\nobservedConfig: {servingInfo: null}'),
    'no such field': configYaml('replicas: 1'),
  },
  reject: {
    'a version as others name it': {
      yaml: config('minTLSVersion: TLS12'),
      findings: [
        {
          line: 9,
          field: `${SERVING}.minTLSVersion`,
          object: 'Config/cluster',
          found: '"TLS12"',
          expected: 'VersionTLS10, VersionTLS11, VersionTLS12 or VersionTLS13',
          fix: FIX,
        },
      ],
    },
    'suites as OpenSSL names them, beside one of Go': {
      yaml: config('cipherSuites: [ECDHE-RSA-AES128-GCM-SHA256, TLS_AES_128_GCM_SHA256, AES128-SHA]'),
      findings: [
        {
          line: 9,
          field: `${SERVING}.cipherSuites[0]`,
          found: '"ECDHE-RSA-AES128-GCM-SHA256"',
          expected: 'the IANA name of a cipher suite, such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256',
          fix: FIX,
        },
        { line: 9, field: `${SERVING}.cipherSuites[2]`, found: '"AES128-SHA"' },
      ],
    },
    'values of other types': {
      yaml: config('minTLSVersion: 1.2\n    cipherSuites: TLS_AES_128_GCM_SHA256'),
      findings: [
        { line: 9, field: `${SERVING}.minTLSVersion`, found: 'a number' },
        {
          line: 10,
          field: `${SERVING}.cipherSuites`,
          found: 'a text that is not shown here',
          expected: 'a list of cipher suites',
        },
      ],
    },
    'suites that are no texts': {
      yaml: config('cipherSuites: [4865, null]'),
      findings: [
        { line: 9, field: `${SERVING}.cipherSuites[0]`, found: 'a number' },
        { line: 9, field: `${SERVING}.cipherSuites[1]`, found: 'null' },
      ],
    },
    'settings that are none': {
      yaml: configYaml('replicas: 1\nobservedConfig:\n  servingInfo: [VersionTLS12]'),
      findings: [{ line: 8, field: SERVING, found: 'a list', expected: 'an object' }],
    },
    'an empty suite': {
      yaml: config('cipherSuites: [""]'),
      findings: [{ line: 9, field: `${SERVING}.cipherSuites[0]`, found: '""' }],
    },
    'the first release that reads it back': {
      yaml: config('minTLSVersion: TLSv1.2'),
      release: Release.V4_22,
      findings: [{ line: 9, field: `${SERVING}.minTLSVersion` }],
    },
  },
});
