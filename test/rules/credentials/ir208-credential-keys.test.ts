import { inOneList } from '../../../src/core/formats/in-one-list';
import { Release, RELEASES } from '../../../src/core/release';
import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { findingsOf, testRule } from '../rule-table';
import {
  AZURE_KEY,
  BARE_CONFIG,
  configWith,
  extractYaml,
  inNamespace,
  S3_ACCESS,
  S3_SECRET,
  sealedSecretYaml,
  testHides,
  USER_SECRET,
} from './secrets';

const USER = ['USERNAME', 'PASSWORD'];
const APPLICATION = ['APPLICATIONCREDENTIALID', 'APPLICATIONCREDENTIALNAME', 'APPLICATIONCREDENTIALSECRET'];
const TOKEN = ['TOKENID'];

const S3 = configWith('s3: {bucket: layers}');
const SWIFT = configWith('swift: {container: layers}');
const OSS = configWith('oss: {bucket: layers}');
const inWords = (keys: readonly string[]) => {
  const names = swiftKeys(...keys);
  return `${names.length === 1 ? 'key' : 'keys'} ${inOneList(names)}`;
};
const swiftKeys = (...keys: readonly string[]) => keys.map((key) => `REGISTRY_STORAGE_SWIFT_${key}`);
const secretWith = (...keys: readonly string[]) => secretYaml(USER_SECRET, keys.map((key) => `${key}: ""`).join('\n'));
const externalSecretWith = (...keys: readonly string[]) =>
  externalSecretYaml(USER_SECRET, 'openshift-image-registry', keys);
const targeting = (target: string, yaml: string) => yaml.replace('spec:\n', `spec:\n  target: ${target}\n`);
const templated = (keys: readonly string[], merge = '') =>
  `{template: {data: {${keys.map((key) => `${key}: "{{.a}}"`).join(', ')}}${merge}}}`;

const WANTED =
  'for Amazon S3 and S3-compatible stores keys REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY';
const fix = (where = '') =>
  `rename or add keys${where}, so that the Secret has keys ${S3_ACCESS} and ${S3_SECRET}; or, only if Secret installer-cloud-credentials on the cluster has credentials for this storage, remove ${USER_SECRET}`;

testRule('IR208', {
  accept: {
    'both keys of S3': documents(secretWith(S3_ACCESS, S3_SECRET), S3),
    'both keys beside another': documents(secretWith('note', S3_ACCESS, S3_SECRET), S3),
    'one key in data, the other in stringData': documents(
      secretWith(S3_ACCESS).replace('stringData:', `data:\n  ${S3_SECRET}: ""\nstringData:`),
      S3,
    ),
    'the credentials file of Alibaba Cloud': {
      yaml: documents(secretWith('credentials'), OSS),
      release: Release.V4_16,
    },
    'a storage without a driver': { yaml: documents(secretWith('accessKey'), OSS), release: Release.V4_17 },
    'a Secret of another name': documents(secretWith('x').replace(USER_SECRET, 'registry'), S3),
    'a Secret of another namespace': documents(inNamespace('default', secretWith('x')), S3),
    'a Secret without a namespace': documents(inNamespace(undefined, secretWith('x')), S3),
    'a Secret without a Config': secretWith('x'),
    'a Secret beside a Config that says nothing': documents(secretWith('x'), BARE_CONFIG),
    'a Secret beside two storage types': documents(secretWith('x'), configWith('s3: {}\n  pvc: {claim: data}')),
    'a Secret beside two Configs': documents(secretWith('x'), S3, SWIFT),
    'a Secret beside a volume, where it lies idle': documents(secretWith('x'), configWith('pvc: {claim: data}')),
    'a Secret beside the disk of the node, where it lies idle': documents(secretWith('x'), configWith('emptyDir: {}')),
    'keys that only the store knows': documents(extractYaml(USER_SECRET), S3),
    'keys of templates that stand elsewhere': documents(
      targeting('{template: {templateFrom: [{configMap: {name: a}}]}}', externalSecretWith('password')),
      S3,
    ),
    'keys for a Secret of somebody else': documents(
      targeting('{creationPolicy: Merge}', externalSecretWith('password')),
      S3,
    ),
    'an ExternalSecret for a Secret of another name': documents(
      targeting('{name: other}', externalSecretWith('password')),
      S3,
    ),
    'a template that makes both keys of what is fetched': documents(
      targeting(templated([S3_ACCESS, S3_SECRET]), externalSecretWith('a', 'b')),
      S3,
    ),
    'a template that adds a key to what is fetched': documents(
      targeting(templated([S3_SECRET], ', mergePolicy: Merge'), externalSecretWith(S3_ACCESS)),
      S3,
    ),
    'credentials that exist with both keys': { yaml: S3, existing: secretWith(S3_ACCESS, S3_SECRET) },
    'a Secret of another name that exists': { yaml: S3, existing: secretWith('x').replace(USER_SECRET, 'registry') },
  },
  reject: {
    'a key written as the documentation of others has it': {
      yaml: documents(secretWith('note', 'REGISTRY_STORAGE_S3_ACCESS_KEY', S3_SECRET), S3),
      findings: [
        {
          line: 8,
          field: 'stringData.REGISTRY_STORAGE_S3_ACCESS_KEY',
          object: `Secret/${USER_SECRET}`,
          found: 'keys note, REGISTRY_STORAGE_S3_ACCESS_KEY, REGISTRY_STORAGE_S3_SECRETKEY',
          expected: WANTED,
          fix: fix(),
          related: 'Config/cluster, line 11',
        },
      ],
    },
    'credentials that exist with another key': {
      yaml: S3,
      existing: secretWith('x'),
      findings: [
        {
          line: 9,
          field: 'spec.storage.s3',
          object: 'Config/cluster',
          found: 'Secret image-registry-private-configuration-user on the cluster with keys x',
          expected: WANTED,
          fix: fix(' in the Secret on the cluster'),
        },
      ],
    },
    'a wrong key beside a Config without storage': {
      yaml: documents(secretWith('x'), S3.replace(/ {2}storage:[^]*/, '').replace('cluster', 'other'), S3),
      findings: [{ line: 7, field: 'stringData.x' }],
    },
    'a wrong key in data': {
      yaml: documents(secretWith('note', 'REGISTRY_STORAGE_S3_ACCESS_KEY').replace('stringData:', 'data:'), S3),
      findings: [{ line: 8, field: 'data.REGISTRY_STORAGE_S3_ACCESS_KEY' }],
    },
    'a wrong key that is sealed': {
      yaml: documents(sealedSecretYaml(USER_SECRET, 'note: AgBy', 'REGISTRY_STORAGE_S3_ACCESS_KEY: AgBy'), S3),
      findings: [
        {
          line: 9,
          field: 'spec.encryptedData.REGISTRY_STORAGE_S3_ACCESS_KEY',
          object: `SealedSecret/${USER_SECRET}`,
        },
      ],
    },
    'a key that nobody reads, where none looks meant': {
      yaml: documents(secretWith(S3_ACCESS, 'password'), S3),
      findings: [{ line: 8, field: 'stringData.password' }],
    },
    'one key of the two': {
      yaml: documents(secretWith(S3_ACCESS), S3),
      findings: [{ line: 1, field: '', found: `keys ${S3_ACCESS}` }],
    },
    'no key': {
      yaml: documents(secretWith(), S3),
      findings: [{ line: 1, field: '', found: 'no keys' }],
    },
    'a key of Alibaba Cloud': {
      yaml: documents(secretWith('accessKey'), OSS),
      release: Release.V4_16,
      findings: [{ line: 7, field: 'stringData.accessKey', expected: 'for Alibaba Cloud OSS key credentials' }],
    },
    'an ExternalSecret that fetches other keys': {
      yaml: documents(externalSecretWith('password'), S3),
      findings: [{ line: 11, field: 'spec.data[0].secretKey', object: `ExternalSecret/${USER_SECRET}` }],
    },
    'an ExternalSecret of another name for the Secret': {
      yaml: documents(
        targeting(`{name: ${USER_SECRET}}`, externalSecretWith('password')).replace(USER_SECRET, 'registry'),
        S3,
      ),
      findings: [{ line: 12, field: 'spec.data[0].secretKey', object: 'ExternalSecret/registry' }],
    },
    'a template that drops what is fetched': {
      yaml: documents(targeting(templated([S3_SECRET]), externalSecretWith(S3_ACCESS)), S3),
      findings: [{ line: 1, field: '', found: `keys ${S3_SECRET}` }],
    },
    'a Secret that stands twice': {
      yaml: documents(secretWith('x'), secretWith('z'), S3),
      findings: [
        { line: 7, field: 'stringData.x' },
        { line: 15, field: 'stringData.z' },
      ],
    },
    'half of the five keys of Swift, where all are wanted': {
      yaml: documents(secretWith(...swiftKeys(...USER)), SWIFT),
      release: Release.V4_14,
      findings: [
        {
          line: 1,
          field: '',
          expected: `for OpenStack Swift ${inWords([...USER, ...APPLICATION])}, with an empty value where not used`,
        },
      ],
    },
    'a key of Swift before there were tokens': {
      yaml: documents(secretWith(...swiftKeys(...TOKEN)), SWIFT),
      release: Release.V4_19,
      findings: [
        {
          line: 7,
          field: 'stringData.REGISTRY_STORAGE_SWIFT_TOKENID',
          expected: `for OpenStack Swift ${inWords(USER)}, or ${inWords(APPLICATION)}`,
        },
      ],
    },
    'half of a way into Swift since there are tokens': {
      yaml: documents(secretWith(...swiftKeys('USERNAME')), SWIFT),
      release: Release.V4_20,
      findings: [
        {
          line: 1,
          field: '',
          expected: `for OpenStack Swift ${[USER, APPLICATION, TOKEN].map(inWords).join(', or ')}`,
        },
      ],
    },
  },
});

describe('Swift', () => {
  const ways = [
    ['user and password', USER, [Release.V4_15, Release.V5_1]],
    ['an application credential', APPLICATION, [Release.V4_15, Release.V5_1]],
    ['a token', TOKEN, [Release.V4_20, Release.V5_1]],
    ['all five keys', [...USER, ...APPLICATION], [Release.V4_12, Release.V5_1]],
    ['user and half an application credential', [...USER, ...APPLICATION.slice(1)], [Release.V4_15, Release.V5_1]],
    ['a user without a password', ['USERNAME'], undefined],
    [
      'an application credential without its name',
      ['APPLICATIONCREDENTIALID', 'APPLICATIONCREDENTIALSECRET'],
      undefined,
    ],
    ['the key that the documentation names', ['USER', 'PASSWORD'], undefined],
  ] as const;

  test.each(ways)('%s', (_way, keys, span) => {
    const index = (release: Release) => RELEASES.indexOf(release);
    for (const release of RELEASES) {
      const fits = span !== undefined && index(release) >= index(span[0]) && index(release) <= index(span[1]);
      for (const secret of [secretWith(...swiftKeys(...keys)), externalSecretWith(...swiftKeys(...keys))]) {
        const findings = findingsOf('IR208', { yaml: documents(secret, SWIFT), release });
        expect([release, findings.length]).toEqual([release, fits ? 0 : 1]);
      }
    }
  });
});

test.each([
  ['s3: {bucket: layers}', [S3_ACCESS, S3_SECRET]],
  ['gcs: {bucket: layers}', ['REGISTRY_STORAGE_GCS_KEYFILE']],
  ['azure: {accountName: layers, container: images}', [AZURE_KEY]],
  ['ibmcos: {bucket: layers}', ['REGISTRY_STORAGE_IBMCOS_IAMAPIKEY']],
])('%s needs all of %j, and each of them', (backend, keys) => {
  expect(findingsOf('IR208', documents(secretWith(...keys), configWith(backend)))).toEqual([]);
  for (const key of keys) {
    const others = keys.filter((each) => each !== key);
    const findings = findingsOf('IR208', documents(secretWith('x', ...others), configWith(backend)));
    expect(findings.map(({ field }) => field)).toEqual(['stringData.x']);
  }
});

testHides('IR208', 'wJalrXUtnFEMI', {
  yaml: documents(secretYaml(USER_SECRET, 'REGISTRY_STORAGE_S3_ACCESS_KEY: wJalrXUtnFEMI'), S3),
});
