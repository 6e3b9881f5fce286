import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import {
  configWith,
  extractYaml,
  inNamespace,
  live,
  S3_ACCESS,
  S3_SECRET,
  sealedSecretYaml,
  testHides,
  USER_SECRET,
} from './secrets';

const NEAR = 'image-registry-private-config-user';
const named = (name: string, key = S3_ACCESS) => secretYaml(name, `${key}: ""`);

const ONLY_ONE = `${USER_SECRET}, the only Secret from which the Operator reads credentials of the user`;

testRule('IR217', {
  accept: {
    'the name that the Operator reads': named(USER_SECRET),
    'a wrong name beside the right one': documents(named(NEAR), named(USER_SECRET)),
    'a name that is near, in another namespace': inNamespace('openshift-config', named(NEAR)),
    'a name that is near, without a namespace': inNamespace(undefined, named(NEAR)),
    'the Secret of a route, whatever its keys': documents(
      named('registry-tls'),
      configYaml('replicas: 1\nroutes: [{name: public, secretName: registry-tls}]'),
    ),
    'the Secret of CloudFront, whatever its name': documents(
      named(NEAR),
      configWith(
        `s3: {cloudFront: {baseURL: "https://a.example.com", keypairID: a, privateKey: {name: ${NEAR}, key: ${S3_ACCESS}}}}`,
      ),
    ),
    'the Secret that the Operator made, as the cluster has it': live(named('image-registry-private-configuration')),
    'a Secret for something else': named('registry-tls', 'tls.key'),
    'a key that only ends as those of the registry do': named('mirror', 'MY_REGISTRY_STORAGE_S3_ACCESSKEY'),
    'unknown keys under a name for something else': extractYaml('registry-tls'),
    'another object with a name that is near': configYaml('replicas: 1').replace(
      'name: cluster',
      `name: ${NEAR}\n  namespace: openshift-image-registry`,
    ),
  },
  reject: {
    'the name that the Operator overwrites': {
      yaml: named('image-registry-private-configuration', 'x'),
      findings: [
        {
          line: 4,
          field: 'metadata.name',
          object: 'Secret/image-registry-private-configuration',
          found: 'image-registry-private-configuration, which the Operator writes',
          expected: ONLY_ONE,
          fix: `set metadata.name to ${USER_SECRET}`,
        },
      ],
    },
    'the same beside the right one': {
      yaml: documents(named(USER_SECRET), extractYaml('image-registry-private-configuration')),
      findings: [
        {
          line: 12,
          field: 'metadata.name',
          object: 'ExternalSecret/image-registry-private-configuration',
          expected: ONLY_ONE,
          fix: 'remove this ExternalSecret from Git, because image-registry-private-configuration-user has your credentials already',
        },
      ],
    },
    'keys of the registry under a name that is far off': {
      yaml: secretYaml('s3', `note: ""\n${S3_ACCESS}: ""`),
      findings: [
        {
          line: 4,
          field: 'metadata.name',
          found: 's3',
          expected: ONLY_ONE,
          fix: `set metadata.name to ${USER_SECRET}`,
        },
      ],
    },
    'a name that is near with keys that nobody knows': {
      yaml: extractYaml(NEAR),
      findings: [{ line: 4, field: 'metadata.name', found: NEAR }],
    },
    'an ExternalSecret whose target has the wrong name': {
      yaml: externalSecretYaml('registry', 'openshift-image-registry', [S3_ACCESS, S3_SECRET]).replace(
        'spec:\n',
        `spec:\n  target:\n    name: ${NEAR}\n`,
      ),
      findings: [{ line: 8, field: 'spec.target.name', object: 'ExternalSecret/registry', found: NEAR }],
    },
    'a name that is near beside a route that names another Secret': {
      yaml: documents(named(NEAR), configYaml('replicas: 1\nroutes: [{name: public, secretName: registry-tls}]')),
      findings: [{ line: 4, field: 'metadata.name' }],
    },
    'two wrong names after a Secret for something else': {
      yaml: documents(named('registry-tls', 'tls.key'), named('s3'), sealedSecretYaml(NEAR, 'x: AgBy')),
      findings: [
        { line: 12, field: 'metadata.name', found: 's3' },
        { line: 20, field: 'metadata.name', found: NEAR },
      ],
    },
  },
});

testHides('IR217', 'wJalrXUtnFEMI', { yaml: secretYaml('s3', `${S3_ACCESS}: wJalrXUtnFEMI`) });
