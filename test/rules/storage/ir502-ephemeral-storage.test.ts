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
          found: 'emptyDir',
          expected: 'storage that is kept when the pod ends',
          fix: 'use pvc or s3; if all images may be lost, acknowledge IR502 with the reason',
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
