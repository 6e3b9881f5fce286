import { policyYaml } from '../../../src/rules/embedded/policy-templates';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const FIELD = 'spec.storage.s3.cloudFront.privateKey';

testRule('IR128', {
  accept: {
    'both names': cloudFront('privateKey: {name: cloudfront, key: private.pem}'),
    'no CloudFront': configYaml('replicas: 2\nstorage: {s3: {bucket: layers, region: eu-central-1}}'),
    'another storage': configYaml('replicas: 2\nstorage: {emptyDir: {}}'),
    'no spec': configYaml(''),
    'a part of a Config, whose name may stand in the rest': `${policyYaml('musthave')}        storage: {s3: {cloudFront: {privateKey: {key: private.pem}}}}\n`,
  },
  reject: {
    'no name of the Secret': {
      yaml: cloudFront('privateKey: {key: private.pem}'),
      findings: [
        {
          line: 7,
          field: `${FIELD}.name`,
          object: 'Config/cluster',
          found: 'no name',
          expected: 'the name of the Secret',
          fix: 'write the name of the Secret that holds the private key of CloudFront; the Secret is in namespace openshift-image-registry',
        },
      ],
    },
    'an empty name': {
      yaml: cloudFront('privateKey: {name: "", key: private.pem}'),
      findings: [{ line: 7, field: `${FIELD}.name` }],
    },
    'an empty key': {
      yaml: cloudFront('privateKey: {name: cloudfront, key: ""}'),
      findings: [{ line: 7, field: `${FIELD}.key`, expected: 'the name of a key in the Secret' }],
    },
    'an empty name in a part of a Config': {
      yaml: `${policyYaml('musthave')}        storage: {s3: {cloudFront: {privateKey: {name: ""}}}}\n`,
      findings: [{ line: 18, field: `${FIELD}.name` }],
    },
  },
});

function cloudFront(privateKey: string): string {
  return configYaml(
    `replicas: 2\nstorage: {s3: {bucket: layers, region: eu-central-1, cloudFront: {baseURL: "https://a.example.com", keypairID: K2, ${privateKey}}}}`,
  );
}
