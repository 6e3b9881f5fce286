import { Release } from '../../../src/core/release';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (...storage: readonly string[]) => ofRegistry('Managed', ...storage);
const OSS_AND_CLAIM = stored('oss: {bucket: layers}', 'pvc: {claim: data}');

testRule('IR201', {
  accept: {
    'one storage type beside managementState': stored('managementState: Unmanaged', 'pvc: {claim: data}'),
    'nothing but managementState': stored('managementState: Unmanaged'),
    'no storage': configYaml('replicas: 1'),
    'no spec': configYaml(''),
    'a second type that is empty as null is': stored('s3: {bucket: layers}', 'pvc:'),
    'a second type that the release has no driver for': { yaml: OSS_AND_CLAIM, release: Release.V4_17 },
  },
  reject: {
    'two types': {
      yaml: stored('managementState: Unmanaged', 's3: {bucket: layers}', 'pvc: {claim: data}'),
      findings: [
        {
          line: 8,
          field: 'spec.storage',
          object: 'Config/cluster',
          found: 's3 and pvc',
          expected: 'exactly one storage type',
          fix: 'keep the type that has the images (status.storage of the live Config shows the last type in use), and remove the other one; if the live Config has it, too, set it to null there with oc patch --type=merge',
        },
      ],
    },
    'three types, whatever is in them, in the order of the Operator': {
      yaml: stored('pvc: {claim: data}', 's3: {}', 'emptyDir: {}'),
      findings: [{ line: 8, field: 'spec.storage', found: 'emptyDir and s3 and pvc' }],
    },
    'a second type that the release has a driver for': {
      yaml: OSS_AND_CLAIM,
      release: Release.V4_16,
      findings: [{ line: 8, field: 'spec.storage', found: 'pvc and oss' }],
    },
    'a registry that is Removed': {
      yaml: ofRegistry('Removed', 'emptyDir: {}', 's3: {bucket: layers}'),
      findings: [{ line: 8, field: 'spec.storage', found: 'emptyDir and s3' }],
    },
  },
});

function ofRegistry(state: string, ...storage: readonly string[]): string {
  const lines = storage.map((line) => `\n  ${line}`).join('');
  return configYaml(`managementState: ${state}\nreplicas: 1\nstorage:${lines}`);
}
