import { Platform } from '../../../src/platforms/platform';
import { configYaml, documents } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const removed = (storage = '') => configYaml(`managementState: Removed\nreplicas: 1${storage}`);
const infrastructure = (type: string) =>
  `apiVersion: config.openshift.io/v1\nkind: Infrastructure\nmetadata: {name: cluster}\nstatus: {platformStatus: {type: ${type}}}\n`;
const withUid = (yaml: string) => yaml.replace('name: cluster', 'name: cluster\n  uid: 1a');
const AT_STATE = { line: 6, field: 'spec.managementState' };

testRule('IR335', {
  accept: {
    'a known platform, of which IR501 knows': { yaml: removed(), platform: Platform.AWS },
    'an Infrastructure of such a platform': documents(removed(), infrastructure('AWS')),
    'storage that is named': removed('\nstorage: {s3: {bucket: layers}}'),
    'storage of which the owner is named': removed('\nstorage: {managementState: Unmanaged}'),
    'a registry that is not removed': configYaml('managementState: Managed\nreplicas: 1'),
    'a live Config, of which the storage is removed already': `${withUid(removed())}status: {storageManaged: false}\n`,
    'an Infrastructure of a platform without storage of the Operator': documents(
      infrastructure('BareMetal'),
      removed(),
    ),
    'the same in the cluster': { yaml: removed(), existing: infrastructure('VSphere') },
    'no spec': configYaml(''),
  },
  reject: {
    'a manifest in which somebody left the uid': {
      yaml: withUid(removed()),
      findings: [{ ...AT_STATE, line: 7 }],
    },
    'no storage and no platform': {
      yaml: removed(),
      findings: [
        {
          ...AT_STATE,
          object: 'Config/cluster',
          found:
            'Removed, and the input has neither spec.storage nor the platform, so it is not known whether the Operator deletes the storage with all images',
          expected: 'spec.storage.managementState Unmanaged',
          fix: 'to keep the images, set spec.storage.managementState to Unmanaged in a separate change, before you set Removed; or set the platform (--platform): on a platform on which the Operator creates no storage, such as vsphere, this warning then disappears',
        },
      ],
    },
    'an empty storage': { yaml: removed('\nstorage: {}'), findings: [AT_STATE] },
    'an Infrastructure of an unknown platform': {
      yaml: documents(removed(), infrastructure('Moon')),
      findings: [AT_STATE],
    },
  },
});
