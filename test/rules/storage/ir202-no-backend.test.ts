import { Release } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import { policyYaml } from '../../../src/rules/embedded/policy-templates';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { judging } from '../judging';
import { testRule, type RuleTable } from '../rule-table';

const OFFERING_NOTHING = [
  Platform.ALIBABA_CLOUD,
  Platform.BARE_METAL,
  Platform.EQUINIX_METAL,
  Platform.VSPHERE,
  Platform.NUTANIX,
  Platform.IBM_Z,
  Platform.IBM_POWER,
  Platform.KUBEVIRT,
  Platform.EXTERNAL,
  Platform.NONE,
  Platform.HCP_AGENT,
  Platform.HCP_KUBEVIRT,
];
const OFFERING_STORAGE = Object.values(Platform).filter((platform) => !OFFERING_NOTHING.includes(platform));

const MANAGED = 'managementState: Managed\nreplicas: 1';
const WITHOUT_STORAGE = configYaml(MANAGED);
const AT_STORAGE = { line: 5, field: 'spec.storage' };

testRule('IR202', {
  accept: {
    'a registry without storage, while nobody knows the platform': WITHOUT_STORAGE,
    ...eachPlatform(OFFERING_STORAGE, (platform) => ({
      [`a registry without storage on ${platform}, which offers some`]: { yaml: WITHOUT_STORAGE, platform },
    })),
    ...eachPlatform(OFFERING_NOTHING, (platform) => ({
      [`a registry that is Removed on ${platform}`]: { yaml: configYaml('managementState: Removed'), platform },
      [`a registry that is Unmanaged on ${platform}`]: { yaml: configYaml('managementState: Unmanaged'), platform },
    })),
    'a part of a Config, whose storage may be in the live one': {
      yaml: configYaml('managementState: Managed'),
      platform: Platform.VSPHERE,
    },
    'a part with nothing but the owner of the storage, which the live Config names': configYaml(
      'storage: {managementState: Unmanaged}',
    ),
    'the same in a policy': policyYaml('musthave').replace(
      'replicas: 2',
      'replicas: 2\n        storage: {managementState: Unmanaged}',
    ),
    'a registry that is removed, whose storage is kept': configYaml(
      'managementState: Removed\nreplicas: 1\nstorage: {managementState: Unmanaged}',
    ),
    'no spec': { yaml: configYaml(''), platform: Platform.VSPHERE },
    'storage of Alibaba Cloud until 4.16': on(Platform.ALIBABA_CLOUD, Release.V4_16),
    'the storage that 4.12 offers on an external platform': on(Platform.EXTERNAL, Release.V4_12),
    'empty storage where the platform offers some': {
      yaml: configYaml(`${MANAGED}\nstorage: {}`),
      platform: Platform.AWS,
    },
    'a storage type where the platform offers nothing': {
      yaml: configYaml(`${MANAGED}\nstorage: {managementState: Unmanaged, pvc: {claim: data}}`),
      platform: Platform.VSPHERE,
    },
    'a storage type that the schema does not know': configYaml(
      `${MANAGED}\nstorage: {managementState: Unmanaged, persistentVolumeClaim: {claimName: images}}`,
    ),
    'a storage type that cannot be read, beside other mistakes': configYaml(
      `${MANAGED}\nlogging: high\nstorage: {managementState: Unmanaged, s3: bucket}`,
    ),
    'a storage that cannot be read, where the platform offers nothing': {
      yaml: configYaml(`${MANAGED}\nstorage: s3`),
      platform: Platform.VSPHERE,
    },
  },
  reject: {
    'a storage type without a value, which the API server drops': {
      yaml: configYaml(`${MANAGED}\nstorage:\n  emptyDir:`),
      platform: Platform.VSPHERE,
      findings: [{ line: 8, field: 'spec.storage', found: 'none, and no default storage on VMware vSphere' }],
    },
    'a registry without storage where the platform offers nothing': {
      yaml: WITHOUT_STORAGE,
      platform: Platform.VSPHERE,
      findings: [
        {
          ...AT_STORAGE,
          object: 'Config/cluster',
          found: 'none, and no default storage on VMware vSphere',
          expected: 'a storage type',
          fix: 'add a storage type to spec.storage, such as pvc with a claim or s3 with a bucket; to run no registry, set spec.managementState to Removed',
        },
      ],
    },
    'nothing but managementState': {
      yaml: configYaml(`${MANAGED}\nstorage:\n  managementState: Unmanaged`),
      findings: [
        {
          line: 8,
          field: 'spec.storage',
          object: 'Config/cluster',
          found: 'no storage type beside managementState, so that the Operator replaces spec.storage',
          expected: 'a storage type as well, or no spec.storage',
          fix: 'add the storage type to spec.storage, such as pvc with a claim or s3 with a bucket; for the default storage of the platform, remove spec.storage',
        },
      ],
    },
    ...eachPlatform([Platform.AWS, Platform.VSPHERE], (platform) => ({
      [`nothing but managementState Managed on ${platform}`]: {
        yaml: configYaml(`${MANAGED}\nstorage:\n  managementState: Managed`),
        platform,
        findings: [
          {
            line: 8,
            field: 'spec.storage',
            found: 'no storage type beside managementState, so that the Operator replaces spec.storage',
          },
        ],
      },
    })),
    ...eachPlatform(OFFERING_NOTHING, (platform) => ({
      [`a registry without storage on ${platform}`]: { yaml: WITHOUT_STORAGE, platform, findings: [AT_STORAGE] },
    })),
    'no storage on an external platform since 4.13': {
      ...on(Platform.EXTERNAL, Release.V4_13),
      findings: [AT_STORAGE],
    },
    'no storage on Alibaba Cloud since 4.17': {
      ...on(Platform.ALIBABA_CLOUD, Release.V4_17),
      findings: [AT_STORAGE],
    },
    'empty storage where the platform offers nothing': {
      yaml: configYaml(`${MANAGED}\nstorage: {}`),
      platform: Platform.VSPHERE,
      findings: [{ line: 8, field: 'spec.storage' }],
    },
    'no storage beside a field of that name at the root, and another mistake in spec': {
      yaml: `${configYaml(`${MANAGED}\nlogging: high`)}storage: lost\n`,
      platform: Platform.VSPHERE,
      findings: [AT_STORAGE],
    },
    'no storage beside a field of that name in metadata': {
      yaml: WITHOUT_STORAGE.replace('  name: cluster\n', '  name: cluster\n  storage: lost\n'),
      platform: Platform.VSPHERE,
      findings: [{ line: 6, field: 'spec.storage' }],
    },
  },
});

test.each(['persistentVolumeClaim: {claimName: images}', 's3: bucket'])(
  'of a storage that the schema refuses, as %j, only the schema speaks',
  (storage) => {
    const yaml = configYaml(`${MANAGED}\nstorage:\n  managementState: Unmanaged\n  ${storage}`);
    const findings = judging('IR101', 'IR202').findingsIn(yaml);
    expect(findings.map(({ id }) => id)).toEqual(['IR101']);
  },
);

function on(platform: Platform, release: Release) {
  return { yaml: WITHOUT_STORAGE, platform, release };
}

function eachPlatform<Cases extends RuleTable['accept'] | RuleTable['reject']>(
  platforms: readonly Platform[],
  casesOf: (platform: Platform) => Cases,
): Cases {
  return Object.assign({}, ...platforms.map(casesOf)) as Cases;
}
