import { annotated } from '../../../src/rules/examples/example-objects';
import { configYaml, secretYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const BLANK = configYaml('replicas: 1\nstorage:\n  pvc:\n    claim:');
const EXPECTED = { expected: 'a string, or no such field', fix: 'remove the field, or give it a value' };

testRule('IR327', {
  accept: {
    'fields that may be null, as in a live Config': configYaml(
      'replicas: 1\nobservedConfig: null\nunsupportedConfigOverrides: null',
    ),
    'an empty text': configYaml('replicas: 1\nstorage:\n  pvc:\n    claim: ""'),
    'null where it is refused, which IR101 is about': annotated(BLANK, { 'kustomize.toolkit.fluxcd.io/ssa': 'Merge' }),
    'null in an object of others': secretYaml('pull', 'a:').replace(
      'namespace: openshift-image-registry',
      'namespace: shop',
    ),
  },
  reject: {
    'a claim that is left blank, as the documentation has it': {
      yaml: BLANK,
      findings: [
        {
          line: 9,
          field: 'spec.storage.pvc.claim',
          object: 'Config/cluster',
          found: 'null (a field without a value), which removes the field from the live object',
          ...EXPECTED,
        },
      ],
    },
    'a label and a storage type': {
      yaml: configYaml('replicas: 1\nnodeSelector:\n  node-role.kubernetes.io/infra:\nstorage:\n  emptyDir:'),
      findings: [
        {
          line: 8,
          field: 'spec.nodeSelector["node-role.kubernetes.io/infra"]',
          fix: 'write "" if its value is empty, or remove the field',
        },
        { line: 10, field: 'spec.storage.emptyDir', fix: 'write emptyDir: {} for its defaults, or remove the field' },
      ],
    },
    'two blank values': {
      yaml: configYaml('replicas: 1\nstorage:\n  s3:\n    bucket:\n    region: ~'),
      findings: [
        { line: 9, field: 'spec.storage.s3.bucket' },
        { line: 10, field: 'spec.storage.s3.region' },
      ],
    },
  },
});
