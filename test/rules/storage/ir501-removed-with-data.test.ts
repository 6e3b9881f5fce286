import { Release } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

/** Where the Operator makes the storage itself. */
const MAKING = [
  Platform.AWS,
  Platform.AWS_GOV,
  Platform.AWS_SECRET,
  Platform.GCP,
  Platform.AZURE,
  Platform.AZURE_GOV,
  Platform.AZURE_STACK_HUB,
  Platform.IBM_CLOUD,
  Platform.POWER_VS,
  Platform.OPENSTACK_SWIFT,
  Platform.OSD_AWS,
  Platform.OSD_GCP,
  Platform.ROSA_CLASSIC,
  Platform.ROSA_HCP,
  Platform.HCP_AWS,
  Platform.HCP_AZURE,
  Platform.HCP_GCP,
];
const MAKING_NOTHING = Object.values(Platform).filter((platform) => !MAKING.includes(platform));

const BACKENDS = [
  's3: {bucket: layers}',
  'pvc: {claim: data}',
  'azure: {accountName: layers, container: images}',
  'gcs: {}',
];

const BARE = removed();
const AT_STATE = { line: 6, field: 'spec.managementState' };

testRule('IR501', {
  accept: {
    'no storage, while nobody knows the platform': BARE,
    ...Object.fromEntries(MAKING_NOTHING.map((platform) => [`no storage on ${platform}`, { yaml: BARE, platform }])),
    'no storage on Alibaba Cloud since 4.17': {
      yaml: BARE,
      platform: Platform.ALIBABA_CLOUD,
      release: Release.V4_17,
    },
    ...Object.fromEntries(
      BACKENDS.map((stanza) => [`${stanza} that is Unmanaged`, removed('managementState: Unmanaged', stanza)]),
    ),
    'storage of which only the owner is named, who is not the Operator': {
      yaml: removed('managementState: Unmanaged'),
      platform: Platform.AWS,
    },
    'an emptyDir, which has nothing that outlives the pods anyway': removed('managementState: Managed', 'emptyDir: {}'),
    'an emptyDir where the Operator would make a bucket': {
      yaml: removed('emptyDir: {}'),
      platform: Platform.AWS,
    },
    'several storages, with which the Operator removes nothing': {
      yaml: removed('managementState: Managed', 's3: {}', 'gcs: {}'),
      platform: Platform.AWS,
    },
    'several storages, one of them an emptyDir': removed('managementState: Managed', 'emptyDir: {}', 's3: {}'),
    'no spec': { yaml: configYaml(''), platform: Platform.AWS },
    ...Object.fromEntries(
      ['Managed', 'Unmanaged'].map((state) => [
        `a registry that is ${state}`,
        {
          yaml: configYaml(`managementState: ${state}\nreplicas: 2\nstorage: {managementState: Managed, s3: {}}`),
          platform: Platform.AWS,
        },
      ]),
    ),
  },
  reject: {
    'storage that is Managed': {
      yaml: removed('managementState: Managed', 's3: {region: eu-central-1}'),
      findings: [
        {
          ...AT_STATE,
          object: 'Config/cluster',
          found: 'Removed with storage.managementState Managed: the Operator deletes the storage with all images',
          expected: 'spec.storage.managementState Unmanaged',
          fix: 'before you set Removed, in a separate change, copy spec.storage.s3.bucket from the live Config, and set spec.storage.managementState to Unmanaged; or, if the storage must be deleted, copy the images that are still needed, and acknowledge IR501',
        },
      ],
    },
    'storage that is Managed, of which the Config has the name': {
      yaml: removed('managementState: Managed', 's3: {bucket: layers}'),
      findings: [
        {
          ...AT_STATE,
          fix: 'before you set Removed, in a separate change, set spec.storage.managementState to Unmanaged; or, if the storage must be deleted, copy the images that are still needed, and acknowledge IR501',
        },
      ],
    },
    'a bucket that the Operator empties one object at a time': {
      yaml: removed('managementState: Managed', 'gcs: {bucket: layers}'),
      findings: [
        {
          ...AT_STATE,
          fix: 'before you set Removed, in a separate change, set spec.storage.managementState to Unmanaged; or, if the storage must be deleted, copy the images that are still needed, empty a large bucket yourself (the Operator deletes only one object in each sync, and waits longer after each), and acknowledge IR501',
        },
      ],
    },
    'storage that nobody calls Managed or Unmanaged': {
      yaml: removed('s3: {}'),
      findings: [
        {
          ...AT_STATE,
          found:
            'Removed without storage.managementState, which can be Managed in the cluster: then the Operator deletes the storage with all images',
        },
      ],
    },
    'no storage on AWS': {
      yaml: BARE,
      platform: Platform.AWS,
      findings: [
        {
          ...AT_STATE,
          found:
            'Removed without storage: on Amazon Web Services the Operator then deletes its own s3 storage with all images',
        },
      ],
    },
    ...Object.fromEntries(
      MAKING.map((platform) => [`no storage on ${platform}`, { yaml: BARE, platform, findings: [AT_STATE] }]),
    ),
    'no storage on Alibaba Cloud until 4.16': {
      yaml: BARE,
      platform: Platform.ALIBABA_CLOUD,
      release: Release.V4_16,
      findings: [{ ...AT_STATE }],
    },
    ...Object.fromEntries(
      BACKENDS.flatMap((stanza) => [
        [`${stanza} that is Managed`, { yaml: removed('managementState: Managed', stanza), findings: [AT_STATE] }],
        [`${stanza} of nobody`, { yaml: removed(stanza), findings: [AT_STATE] }],
      ]),
    ),
    'acknowledged, since the images are not missed': {
      yaml: removed('s3: {}').replace(
        'metadata:\n',
        'metadata:\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR501: not missed}\n',
      ),
      findings: [{ ...AT_STATE, line: 7, acknowledged: 'not missed' }],
    },
  },
});

function removed(...storage: readonly string[]): string {
  const lines = storage.length === 0 ? '' : `\nstorage:${storage.map((line) => `\n  ${line}`).join('')}`;
  return configYaml(`managementState: Removed\nreplicas: 1${lines}`);
}
