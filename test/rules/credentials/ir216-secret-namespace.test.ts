import { externalSecretYaml } from '../../../src/rules/examples/example-objects';
import { configYaml, documents, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';
import { inNamespace, S3_ACCESS, S3_SECRET, sealedSecretYaml, testHides, USER_SECRET } from './secrets';

const SECRET = secretYaml(USER_SECRET, `${S3_ACCESS}: ""`);
const MISPLACED = inNamespace('openshift-config', SECRET);

testRule('IR216', {
  accept: {
    'credentials where the registry is': SECRET,
    'a copy of those that are where the registry is': documents(MISPLACED, SECRET),
    'a Secret of another name': MISPLACED.replace(USER_SECRET, 'image-registry-private-configuration'),
    'another object of that name': inNamespace('openshift-config', configYaml('replicas: 1')).replace(
      'cluster',
      USER_SECRET,
    ),
  },
  reject: {
    'an ExternalSecret in another namespace': {
      yaml: externalSecretYaml(USER_SECRET, 'openshift-config', [S3_ACCESS, S3_SECRET]),
      findings: [
        {
          line: 5,
          field: 'metadata.namespace',
          object: `ExternalSecret/${USER_SECRET}`,
          found: 'openshift-config',
          expected: 'openshift-image-registry: the Operator reads these credentials in this namespace only',
          fix: 'set metadata.namespace to openshift-image-registry; if something in namespace openshift-config also uses it, add a copy instead',
        },
      ],
    },
    'a Secret without a namespace': {
      yaml: inNamespace(undefined, SECRET),
      findings: [{ line: 3, field: 'metadata.namespace', found: 'no namespace' }],
    },
    'a Secret in a namespace of somebody else': {
      yaml: inNamespace('team-a', SECRET),
      findings: [{ line: 5, field: 'metadata.namespace', found: 'team-a' }],
    },
    'two in two wrong namespaces, after a Secret of another name': {
      yaml: documents(
        SECRET.replace(USER_SECRET, 'registry-tls'),
        MISPLACED,
        inNamespace('default', sealedSecretYaml(USER_SECRET, `${S3_ACCESS}: AgBy`)),
      ),
      findings: [
        { line: 13, field: 'metadata.namespace', object: `Secret/${USER_SECRET}` },
        { line: 21, field: 'metadata.namespace', object: `SealedSecret/${USER_SECRET}`, found: 'default' },
      ],
    },
  },
});

testHides('IR216', 'wJalrXUtnFEMI', { yaml: MISPLACED.replace('""', 'wJalrXUtnFEMI') });
