import { Platform } from '../../../src/platforms/platform';
import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import {
  AZURE_KEY,
  BARE_CONFIG,
  configWith,
  extractYaml,
  inNamespace,
  S3_ACCESS,
  testHides,
  USER_SECRET,
} from './secrets';

const SECRET = secretYaml(USER_SECRET, `${AZURE_KEY}: ""`);
const azure = (names: string) => configWith(`azure: {${names}}`);
/** The Config as a part that a policy merges into the one of the cluster. */
const inPolicy = (yaml: string, config: string) => `apiVersion: policy.open-cluster-management.io/v1
kind: ConfigurationPolicy
metadata: {name: registry, namespace: policies}
spec:
  object-templates:
${[yaml, config]
  .map((object) => `  - complianceType: musthave\n    objectDefinition:\n${object.replace(/^(?=.)/gm, '      ')}`)
  .join('')}`;

testRule('IR219', {
  accept: {
    'account and container': documents(SECRET, azure('accountName: layers, container: images')),
    'neither, where the cluster brings the credentials': azure(''),
    'neither,, although a Secret has other keys': documents(secretYaml(USER_SECRET, `${S3_ACCESS}: ""`), azure('')),
    'neither, beside a Secret of another name': documents(SECRET.replace(USER_SECRET, 'registry'), azure('')),
    'neither, beside a Secret of another namespace': documents(inNamespace('default', SECRET), azure('')),
    'neither, where the managed service has named both': {
      yaml: documents(SECRET, azure('')),
      platform: Platform.ARO,
    },
    'another storage': documents(SECRET, configWith('s3: {bucket: layers}')),
    'no storage': documents(SECRET, configYaml('replicas: 1')),
    'a Config that says nothing': documents(SECRET, BARE_CONFIG),
    'a part of a Config, the rest of which may name them': inPolicy(SECRET, azure('accountName: layers')),
  },
  reject: {
    'no container': {
      yaml: documents(SECRET, azure('accountName: layers')),
      findings: [
        {
          line: 17,
          field: 'spec.storage.azure',
          object: 'Config/cluster',
          found: `no container, although ${USER_SECRET} has ${AZURE_KEY}`,
          expected: 'accountName and container, because with an account key the Operator creates neither',
          fix: `set spec.storage.azure.container to an existing container; or, only if Secret installer-cloud-credentials on the cluster has credentials for this storage, remove ${USER_SECRET}`,
          related: 'Secret/image-registry-private-configuration-user, line 1',
        },
      ],
    },
    'no account': {
      yaml: documents(SECRET, azure('container: images')),
      findings: [
        { line: 17, field: 'spec.storage.azure', found: `no accountName, although ${USER_SECRET} has ${AZURE_KEY}` },
      ],
    },
    'neither, on a cluster that nobody manages': {
      yaml: documents(SECRET, azure('')),
      platform: Platform.AZURE,
      findings: [
        {
          line: 17,
          field: 'spec.storage.azure',
          found: `no accountName and no container, although ${USER_SECRET} has ${AZURE_KEY}`,
        },
      ],
    },
    'names that are empty': {
      yaml: documents(SECRET, azure('accountName: "", container: ""')),
      findings: [
        {
          line: 17,
          field: 'spec.storage.azure',
          found: `no accountName and no container, although ${USER_SECRET} has ${AZURE_KEY}`,
        },
      ],
    },
    'a Secret that may have the key': {
      yaml: documents(extractYaml(USER_SECRET), azure('accountName: layers')),
      findings: [{ line: 19, field: 'spec.storage.azure' }],
    },
    'a Secret with the key among others': {
      yaml: documents(
        externalSecretYaml(USER_SECRET, 'openshift-image-registry', [S3_ACCESS, AZURE_KEY]),
        azure('accountName: layers'),
      ),
      findings: [{ line: 34, field: 'spec.storage.azure' }],
    },
    'the second of two Configs': {
      yaml: documents(SECRET, azure('accountName: layers, container: images'), azure('accountName: layers')),
      findings: [{ line: 27, field: 'spec.storage.azure' }],
    },
  },
});

testHides('IR219', 'wJalrXUtnFEMI', {
  yaml: documents(SECRET.replace('""', 'wJalrXUtnFEMI'), azure('accountName: layers')),
});
