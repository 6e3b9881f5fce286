import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const ACCOUNT = stored('azure: {accountName: layers}');
const SECRET = secretYaml('image-registry-private-configuration-user', 'REGISTRY_STORAGE_AZURE_ACCOUNTKEY: a2V5');

testRule('IR506', {
  accept: {
    'an account with a container': stored('azure: {accountName: layers, container: images}'),
    'the storage of the Operator': stored('azure: {}'),
    'a container without an account': stored('azure: {accountName: "", container: images}'),
    'neither of the two, both empty': stored('azure: {accountName: "", container: ""}'),
    'an account whose key is given, so that the Operator makes nothing': documents(SECRET, ACCOUNT),
    'an account that is Unmanaged': stored('managementState: Unmanaged', 'azure: {accountName: layers}'),
    'an account that is Managed, which has a rule of its own': stored(
      'managementState: Managed',
      'azure: {accountName: layers}',
    ),
    'a registry that is Removed, which has a rule of its own': configYaml(
      'managementState: Removed\nreplicas: 2\nstorage: {azure: {accountName: layers}}',
    ),
    'another storage': stored('s3: {bucket: layers}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'an account without a container': {
      yaml: ACCOUNT,
      findings: [
        {
          line: 8,
          field: 'spec.storage.azure.container',
          object: 'Config/cluster',
          found: 'none, with an accountName and without storage.managementState',
          expected: 'a container and spec.storage.managementState Unmanaged',
          fix: 'set spec.storage.azure.container to a container that exists, and spec.storage.managementState to Unmanaged; otherwise the Operator creates a container, and deletes the whole account when the registry is Removed',
        },
      ],
    },
    'an account with an empty container in a registry that is Managed': {
      yaml: configYaml('managementState: Managed\nreplicas: 2\nstorage: {azure: {accountName: layers, container: ""}}'),
      findings: [{ line: 8, field: 'spec.storage.azure.container' }],
    },
    'a Secret of another name': {
      yaml: documents(ACCOUNT, SECRET.replace('-user', '')),
      findings: [{ line: 8, field: 'spec.storage.azure.container' }],
    },
    'a Secret in another namespace': {
      yaml: documents(ACCOUNT, SECRET.replace('namespace: openshift-image-registry', 'namespace: default')),
      findings: [{ line: 8, field: 'spec.storage.azure.container' }],
    },
  },
});

function stored(...lines: readonly string[]): string {
  return configYaml(`replicas: 2\nstorage:${lines.map((line) => `\n  ${line}`).join('')}`);
}
