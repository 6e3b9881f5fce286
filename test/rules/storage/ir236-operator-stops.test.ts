import { Platform } from '../../../src/platforms/platform';
import { externalSecretYaml, extractedSecretYaml } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, prunerYaml, secretYaml } from '../../../src/rules/examples/example-yaml';
import { findingsIn } from '../judging';
import { testRule } from '../rule-table';

const USER_SECRET = 'image-registry-private-configuration-user';
const KEYS = ['REGISTRY_STORAGE_SWIFT_USERNAME', 'REGISTRY_STORAGE_SWIFT_PASSWORD'];
const SWIFT_USER = externalSecretYaml(USER_SECRET, 'openshift-image-registry', KEYS);
const S3_USER = externalSecretYaml(USER_SECRET, 'openshift-image-registry', [
  'REGISTRY_STORAGE_S3_ACCESSKEY',
  'REGISTRY_STORAGE_S3_SECRETKEY',
]);
const AZURE = 'azure: {accountName: layers, container: images}';
const GCS = 'gcs: {bucket: layers, projectID: registry-1, region: us-east1}';

function managed(storage: string, more = ''): string {
  return configYaml(
    `managementState: Managed\nreplicas: 2\nstorage:\n  managementState: Unmanaged\n  ${storage}\n${more}`,
  );
}

function swift(more = ''): string {
  return managed(`swift: {container: layers, authURL: "https://keystone.example.com:13000/v3"${more}}`);
}

function user(key: string, value: string): string {
  return secretYaml(USER_SECRET, `REGISTRY_STORAGE_${key}: ${value}`);
}

const RUNTIME_CLASS = 'unsupportedConfigOverrides: {deployment: {runtimeClassName: "Bad Name"}}';

testRule('IR236', {
  accept: {
    'a user of Swift with a domain': documents(SWIFT_USER, swift(', domainID: default')),
    'credentials that are not given': swift(),
    'an override that is filled in later': documents(
      user('S3_ACCESSKEY', 'a'),
      managed('s3: {bucket: layers, region: eu-west-1}', RUNTIME_CLASS.replace('Bad Name', '__CLASS__')),
    ),
    'credentials whose keys only the store knows': documents(extractedSecretYaml(USER_SECRET), swift()),
    'a Config that leaves fields to the live one': documents(SWIFT_USER, swift().replace('  replicas: 2\n', '')),
    'a second Config': documents(SWIFT_USER, swift(), swift(', domain: Default')),
    'a Config of another name': documents(SWIFT_USER, swift().replace('name: cluster', 'name: other')),
    'a registry that nobody manages': documents(SWIFT_USER, swift().replace('State: Managed', 'State: Unmanaged')),
    'a key of Azure': documents(user('AZURE_ACCOUNTKEY', 'aGVsbG8='), managed(AZURE)),
    'a key that is filled in later': documents(user('AZURE_ACCOUNTKEY', '"${KEY}"'), managed(AZURE)),
    'a key that a plugin fills in': documents(user('AZURE_ACCOUNTKEY', '<path:kv/registry#key>'), managed(AZURE)),
    'a key file of Google': documents(user('GCS_KEYFILE', `'{"type": "service_account"}'`), managed(GCS)),
    'a region that one platform has and another lacks': documents(S3_USER, managed('s3: {bucket: layers}')),
    'an override that the API server takes': managed('emptyDir: {}', RUNTIME_CLASS.replace('Bad Name', 'kata')),
    'no object of the registry': externalSecretYaml('other', 'default', ['key']),
  },
  reject: {
    'a user of Swift without a domain': {
      yaml: documents(SWIFT_USER, swift()),
      findings: [
        {
          line: 35,
          field: 'spec.storage.swift',
          object: 'Config/cluster',
          found:
            'objects with which the Operator stops: unable to sync storage configuration: failed to authenticate against OpenStack: You must provide exactly one of DomainID or DomainName to authenticate by Username',
          expected: 'objects with which it gets to its last step',
          fix: `correct spec.storage.swift, or the credentials in ${USER_SECRET}, as the message says`,
          related: `ExternalSecret/${USER_SECRET}, line 1`,
        },
      ],
    },
    'a user of Swift with the domain twice': {
      yaml: documents(SWIFT_USER, swift(', domain: Default, domainID: default')),
      platform: Platform.OPENSTACK_SWIFT,
      findings: [{ line: 35, field: 'spec.storage.swift' }],
    },
    'a key of Azure that is no base64, which only the second sync reads': {
      yaml: documents(user('AZURE_ACCOUNTKEY', 'not base64'), managed(AZURE)),
      findings: [
        {
          line: 18,
          field: 'spec.storage.azure',
          found:
            'objects with which the Operator stops: unable to sync storage configuration: decode account key: illegal base64 data at input byte 3',
        },
      ],
    },
    'a key file of Google, of which the message shows nothing': {
      yaml: documents(user('GCS_KEYFILE', `'{"type": "hunter2"}'`), managed(GCS)),
      findings: [
        {
          line: 18,
          field: 'spec.storage.gcs',
          found:
            'objects with which the Operator stops: unable to sync storage configuration: unknown credential type: <hidden>',
        },
      ],
    },
    'a region that the platform lacks': {
      yaml: documents(S3_USER, managed('s3: {bucket: layers}')),
      platform: Platform.NONE,
      findings: [{ line: 35, field: 'spec.storage.s3' }],
    },
    'pods that the API server rejects, whatever the credentials are': {
      yaml: managed('s3: {bucket: layers, region: eu-central-1}', RUNTIME_CLASS),
      findings: [{ line: 5, field: 'spec', fix: 'correct what the message names' }],
    },
    'a pruner that the API server rejects': {
      yaml: prunerYaml('schedule: 99 * * * *\nsuspend: false'),
      findings: [{ line: 5, field: 'spec', object: 'ImagePruner/cluster' }],
    },
  },
});

const idsIn = (yaml: string): string[] => findingsIn(yaml).map(({ id }) => id);

test('is silent beside another error, but not beside one that no cluster reports', () => {
  expect(idsIn(documents(SWIFT_USER, swift(', authVersion: "x"')))).toEqual(['IR108']);
  expect(idsIn(documents(user('AZURE_ACCOUNTKEY', 'not base64'), managed(AZURE)))).toEqual(['IR236', 'IR504']);
  const annotated = swift().replace(
    'name: cluster\n',
    'name: cluster\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR236: "not yet in use"}\n',
  );
  expect(idsIn(documents(SWIFT_USER, annotated))).toEqual(['IR111', 'IR236']);
});
