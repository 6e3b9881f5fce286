import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (state: string, ...stanzas: readonly string[]) =>
  configYaml(`managementState: ${state}\nreplicas: 1\nstorage:\n${stanzas.map((each) => `  ${each}\n`).join('')}`);
const AT_STORAGE = { line: 9, field: 'spec.storage.emptyDir' };

testRule('IR502', {
  accept: {
    'a registry that is Removed and has no images to lose': stored('Removed', 'emptyDir: {}'),
    'storage that is kept when the pod ends': stored('Managed', 'pvc: {claim: data}'),
    'several storages, which are a mistake of their own': stored('Managed', 'emptyDir: {}', 's3: {}'),
    'no storage': configYaml('replicas: 1'),
    'no spec': configYaml(''),
  },
  reject: {
    'an emptyDir': {
      yaml: stored('Managed', 'emptyDir: {}'),
      findings: [
        {
          ...AT_STORAGE,
          object: 'Config/cluster',
          found: 'emptyDir, which loses all images when the pod ends',
          expected: 'storage that keeps them',
          fix: 'copy the images that are needed, and replace spec.storage.emptyDir with storage of your own, such as pvc or s3, with spec.storage.managementState: Unmanaged; if it is acceptable to lose all images, as in a test cluster, acknowledge IR502',
        },
      ],
    },
    'an emptyDir of a registry that is Unmanaged': {
      yaml: stored('Unmanaged', 'emptyDir: {}'),
      findings: [AT_STORAGE],
    },
    'an emptyDir of a registry in no state': {
      yaml: configYaml('replicas: 1\nstorage:\n  emptyDir: {}'),
      findings: [{ ...AT_STORAGE, line: 8 }],
    },
  },
});
