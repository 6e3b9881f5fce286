import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const GOING = '  uid: 7d2f\n  deletionTimestamp: "2026-01-01T00:00:00Z"\n';
const config = (metadata: string, storage = '{managementState: Managed, s3: {bucket: layers, region: r}}') =>
  configYaml(`managementState: Managed\nreplicas: 2\nstorage: ${storage}`).replace(
    '  name: cluster\n',
    `  name: cluster\n${metadata}`,
  );
const AT_TIME = { line: 6, field: 'metadata.deletionTimestamp' };

testRule('IR515', {
  accept: {
    'a live Config that stays': config('  uid: 7d2f\n'),
    'a time in a manifest, which the API server drops': config(GOING.replace('  uid: 7d2f\n', '')),
  },
  reject: {
    'a Config whose storage goes with it': {
      yaml: config(GOING),
      findings: [
        {
          ...AT_TIME,
          object: 'Config/cluster',
          found: 'a Config that is being deleted, with its storage',
          expected: 'a Config that stays',
          fix: `at once, keep the Operator from deleting the storage, in Git and in the cluster: oc patch configs.imageregistry.operator.openshift.io/cluster --type=merge -p '{"spec":{"storage":{"managementState":"Unmanaged"}}}'; then write down the name of the storage: oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.storage} {.status.storage}'; when the old Config is gone, apply the Config again, with this name and managementState Unmanaged in spec.storage`,
        },
      ],
    },
    'a Config whose storage nobody is known to manage': {
      yaml: config(GOING, '{}'),
      findings: [{ ...AT_TIME, found: 'a Config that is being deleted, with its storage' }],
    },
    'a Config that the Operator does not remove the registry with': {
      yaml: config(`${GOING}  finalizers: [example.com/other]\n`),
      findings: [
        {
          ...AT_TIME,
          found:
            'a Config that is being deleted, without the finalizer of the Operator, which removes nothing with it and then creates a new Config with its defaults',
          fix: "write down the name of the storage: oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.storage} {.status.storage}'; when the old Config is gone, apply the Config again, with this name and managementState Unmanaged in spec.storage",
        },
      ],
    },
    'a Config whose storage stays': {
      yaml: config(GOING, '{managementState: Unmanaged, s3: {bucket: layers, region: r}}'),
      findings: [
        {
          ...AT_TIME,
          found: 'a Config that is being deleted',
          fix: 'when the old Config is gone, apply the Config again',
        },
      ],
    },
  },
});
