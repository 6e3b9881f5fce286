import { testRule } from '../rule-table';

const CONFIG = '{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}}';
const claimIn = (namespace: string) =>
  `{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: data, namespace: ${namespace}}}`;
const set = (spec: string, kind = 'SyncSet', group = 'hive.openshift.io') =>
  `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: {name: a, namespace: b}\nspec: {${spec}}\n`;

testRule('IR517', {
  accept: {
    'what stays': set(`resourceApplyMode: Upsert, resources: [${CONFIG}]`),
    'the default': set(`resources: [${CONFIG}]`),
    'another object': set(`resourceApplyMode: Sync, resources: [${claimIn('shop')}]`),
    'patches alone, which Hive does not take back': set(
      'resourceApplyMode: Sync, patches: [{kind: Config, name: cluster}]',
    ),
    'a kind of others': set(`resourceApplyMode: Sync, resources: [${CONFIG}]`, 'SyncSet', 'example.com'),
  },
  reject: {
    'a Config and a claim': {
      yaml: set(`resourceApplyMode: Sync, resources: [${CONFIG}, ${claimIn('openshift-image-registry')}]`),
      findings: [
        {
          line: 4,
          field: 'spec.resourceApplyMode',
          object: 'SyncSet/a',
          found: 'Sync, with which Hive deletes Config/cluster when the SyncSet no longer has it, or is deleted',
          expected: 'Upsert',
          fix: 'set spec.resourceApplyMode to Upsert; when the Config is deleted, the Operator deletes the registry and its Managed storage',
          source: 'openshift/hive apis/hive/v1/syncset_types.go SyncResourceApplyMode',
        },
        {
          line: 4,
          field: 'spec.resourceApplyMode',
          found:
            'Sync, with which Hive deletes PersistentVolumeClaim/openshift-image-registry/data when the SyncSet no longer has it, or is deleted',
        },
      ],
    },
    'a set that selects its clusters': {
      yaml: set(`resourceApplyMode: Sync, resources: [${CONFIG}]`, 'SelectorSyncSet'),
      findings: [{ line: 4, field: 'spec.resourceApplyMode' }],
    },
  },
});
