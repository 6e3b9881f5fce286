import { Release } from '../../../src/core/release';
import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import {
  AZURE_KEY,
  BARE_CONFIG,
  configWith,
  extractYaml,
  sealedSecretYaml,
  inNamespace,
  S3_ACCESS,
  S3_SECRET,
  testHides,
  USER_SECRET,
} from './secrets';

const AZURE = configWith('azure: {accountName: layers, container: images}');
const SWIFT = configWith('swift: {container: layers, authURL: "https://keystone.example.com:13000/v3"}');
const USER = 'REGISTRY_STORAGE_SWIFT_USERNAME';
const PASSWORD = 'REGISTRY_STORAGE_SWIFT_PASSWORD';
const application = (value: string) =>
  ['ID', 'NAME', 'SECRET'].map((key) => `REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIAL${key}: ${value}`).join('\n');

const secret = (...lines: readonly string[]) => secretYaml(USER_SECRET, lines.join('\n'));
const EMPTY = secret(`${AZURE_KEY}: ""`);
const inData = (yaml: string) => yaml.replace('stringData:', 'data:');
const withData = (data: string, yaml: string) => yaml.replace('stringData:', `data:${data}\nstringData:`);

testRule('IR218', {
  accept: {
    'an account key': documents(secret(`${AZURE_KEY}: a`), AZURE),
    'an account key that a store fills in': documents(
      externalSecretYaml(USER_SECRET, 'openshift-image-registry', [AZURE_KEY]),
      AZURE,
    ),
    'an empty value in data that stringData fills in': documents(
      withData(`\n  ${AZURE_KEY}: ""`, secret(`${AZURE_KEY}: a`)),
      AZURE,
    ),
    'a value beside a block without entries': documents(withData('', secret(`${AZURE_KEY}: a`)), AZURE),
    'another key that is empty': documents(secret(`${AZURE_KEY}: a`, 'note: ""'), AZURE),
    'an account key that is sealed': documents(sealedSecretYaml(USER_SECRET, `${AZURE_KEY}: AgBy`), AZURE),
    'no account key at all': documents(secret('note: ""'), AZURE),
    'keys that only the store knows': documents(extractYaml(USER_SECRET), AZURE),
    'an empty Secret of another namespace': documents(inNamespace('default', EMPTY), AZURE),
    'an empty Secret of another name': documents(EMPTY.replace(USER_SECRET, 'registry'), AZURE),
    'an empty Secret beside a storage that asks for keys alone': documents(
      secret(`${S3_ACCESS}: ""`, `${S3_SECRET}: ""`, `${AZURE_KEY}: ""`),
      configWith('s3: {bucket: layers}'),
    ),
    'an empty Secret without a Config': EMPTY,
    'an empty Secret beside a Config that says nothing': documents(EMPTY, BARE_CONFIG),
    'an empty Secret beside two Configs': documents(EMPTY, AZURE, AZURE),
    'an empty Secret beside two storage types': documents(EMPTY, AZURE.replace('storage:', 'storage:\n    s3: {}')),
    'Swift before it asked for values': {
      yaml: documents(secret(`${USER}: ""`, `${PASSWORD}: ""`, application('""')), SWIFT),
      release: Release.V4_14,
    },
    'one of two ways into Swift': documents(secret(`${USER}: ""`, `${PASSWORD}: ""`, application('a')), SWIFT),
    'a way into Swift beside half of another': documents(secret(`${USER}: ""`, application('a')), SWIFT),
  },
  reject: {
    'null, which the API server takes for an empty text': {
      yaml: documents(secret(`${AZURE_KEY}: null`), AZURE),
      findings: [{ line: 7, field: `stringData.${AZURE_KEY}`, found: `an empty ${AZURE_KEY}` }],
    },
    'an empty account key': {
      yaml: documents(EMPTY, AZURE),
      findings: [
        {
          line: 7,
          field: `stringData.${AZURE_KEY}`,
          object: `Secret/${USER_SECRET}`,
          found: `an empty ${AZURE_KEY}`,
          expected: 'a value, because spec.storage.azure of Config/cluster needs it',
          fix: `set a value; or, only if Secret installer-cloud-credentials on the cluster has credentials for this storage, remove ${USER_SECRET}`,
          related: 'Config/cluster, line 9',
        },
      ],
    },
    'an empty account key, as long as Azure has been there': {
      yaml: documents(EMPTY, AZURE),
      release: Release.V4_12,
      findings: [{ line: 7, field: `stringData.${AZURE_KEY}` }],
    },
    'an empty account key in data': {
      yaml: documents(inData(EMPTY), AZURE),
      findings: [{ line: 7, field: `data.${AZURE_KEY}` }],
    },
    'a value in data that stringData empties': {
      yaml: documents(withData(`\n  ${AZURE_KEY}: YQ==`, EMPTY), AZURE),
      findings: [{ line: 9, field: `stringData.${AZURE_KEY}` }],
    },
    'the template of an ExternalSecret that makes the key and leaves it empty': {
      yaml: documents(
        extractYaml(USER_SECRET).replace('spec:\n', `spec:\n  target: {template: {data: {${AZURE_KEY}: ""}}}\n`),
        AZURE,
      ),
      findings: [{ line: 7, field: `spec.target.template.data.${AZURE_KEY}`, object: `ExternalSecret/${USER_SECRET}` }],
    },
    'an empty Secret beside a Config without storage': {
      yaml: documents(EMPTY, AZURE.replace(/ {2}storage:[^]*/, '').replace('cluster', 'other'), AZURE),
      findings: [{ line: 7, field: `stringData.${AZURE_KEY}` }],
    },
    'a user of Swift without a password': {
      yaml: documents(secret(`${USER}: a`, `${PASSWORD}: ""`), SWIFT),
      release: Release.V4_15,
      findings: [
        {
          line: 8,
          field: `stringData.${PASSWORD}`,
          found: `an empty ${PASSWORD}`,
          expected: 'a value, because spec.storage.swift of Config/cluster needs it',
        },
      ],
    },
    'two ways into Swift, both of them closed': {
      yaml: documents(secret(application('""'), `${PASSWORD}: ""`, `${USER}: a`), SWIFT),
      findings: [{ line: 10, field: `stringData.${PASSWORD}` }],
    },
    'a way into Swift that is closed beside half of another': {
      yaml: documents(
        secret(`${USER}: ""`, `${PASSWORD}: a`, 'REGISTRY_STORAGE_SWIFT_APPLICATIONCREDENTIALID: a'),
        SWIFT,
      ),
      findings: [{ line: 7, field: `stringData.${USER}` }],
    },
    'two Secrets of which the second is empty': {
      yaml: documents(secret(`${AZURE_KEY}: a`), EMPTY, AZURE),
      findings: [{ line: 15, field: `stringData.${AZURE_KEY}` }],
    },
  },
});

testHides('IR218', 'wJalrXUtnFEMI', {
  yaml: documents(secret(`${USER}: ""`, `${PASSWORD}: wJalrXUtnFEMI`), SWIFT),
});
