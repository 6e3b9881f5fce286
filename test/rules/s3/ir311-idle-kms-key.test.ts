import { configYaml } from '../../../src/rules/examples/example-yaml';
import { policyYaml } from '../../../src/rules/embedded/policy-templates';
import { testRule } from '../rule-table';

const KEY = 'keyID: some-key';
const AT_KEY = { line: 9, field: 'spec.storage.s3.keyID' };

testRule('IR311', {
  accept: {
    'a key with encrypt': stored('Unmanaged', `bucket: layers, ${KEY}, encrypt: true`),
    'a bucket that is Managed': stored('Managed', `bucket: layers, ${KEY}`),
    'a bucket that the Operator makes and takes for Managed': configYaml(`replicas: 2\nstorage:\n  s3: {${KEY}}`),
    'the same with an empty name': configYaml(`replicas: 2\nstorage:\n  s3: {bucket: "", ${KEY}}`),
    'an empty key': stored('Unmanaged', 'bucket: layers, keyID: ""'),
    'no key': stored('Unmanaged', 'bucket: layers'),
    'a part of a Config, whose encrypt may stand in the rest': `${policyYaml('musthave')}        storage: {s3: {bucket: layers, ${KEY}}}\n`,
    'another storage': configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  gcs: {keyID: some-key}'),
    'no storage': configYaml('replicas: 2'),
    'no spec': configYaml(''),
  },
  reject: {
    'a key without encrypt': {
      yaml: stored('Unmanaged', `bucket: layers, ${KEY}`),
      findings: [
        {
          ...AT_KEY,
          object: 'Config/cluster',
          found: 'a KMS key without encrypt: true, so that the registry does not use the key',
          expected: 'encrypt: true as well',
          fix: 'set spec.storage.s3.encrypt to true; or, if the default encryption of the bucket is enough, remove keyID',
        },
      ],
    },
    'a key with encrypt false': {
      yaml: stored('Unmanaged', `bucket: layers, ${KEY}, encrypt: false`),
      findings: [AT_KEY],
    },
    'a named bucket that nobody calls Managed': {
      yaml: configYaml(`replicas: 2\nstorage:\n  s3: {bucket: layers, ${KEY}}`),
      findings: [{ ...AT_KEY, line: 8 }],
    },
    'a bucket without a name that is Unmanaged': {
      yaml: stored('Unmanaged', KEY),
      findings: [AT_KEY],
    },
  },
});

function stored(state: string, s3: string): string {
  return configYaml(`replicas: 2\nstorage:\n  managementState: ${state}\n  s3: {${s3}}`);
}
