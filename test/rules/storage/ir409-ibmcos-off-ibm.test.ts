import { Release } from '../../../src/core/release';
import { Platform } from '../../../src/platforms/platform';
import { configYaml } from '../../../src/rules/examples/example-yaml';
import { testRule } from '../rule-table';

const stored = (stanza: string) => configYaml(`replicas: 2\nstorage:\n  ${stanza}`);
const COS = stored('ibmcos: {bucket: layers}');
const onVsphere = (yaml: string) => ({ yaml, platform: Platform.VSPHERE });
const AT_COS = { line: 8, field: 'spec.storage.ibmcos' };

testRule('IR409', {
  accept: {
    'IBM Cloud of any release': { yaml: COS, platform: Platform.IBM_CLOUD, release: Release.V4_12 },
    'Power VS since 4.13': { yaml: COS, platform: Platform.POWER_VS, release: Release.V4_13 },
    'Power VS of the newest release': { yaml: COS, platform: Platform.POWER_VS },
    'a platform that nobody knows': COS,
    'the store by its S3 endpoint': onVsphere(stored('s3: {bucket: layers, region: eu-de}')),
    'no storage': onVsphere(configYaml('replicas: 2')),
    'no spec': onVsphere(configYaml('')),
  },
  reject: {
    'another platform': {
      ...onVsphere(COS),
      findings: [
        {
          ...AT_COS,
          object: 'Config/cluster',
          found: 'ibmcos on VMware vSphere with OpenShift 5.1',
          expected: 'a storage type that works here: ibmcos works only on IBM Cloud, and on Power VS since 4.13',
          fix: 'replace spec.storage.ibmcos with spec.storage.s3: the same bucket, its location as region, and regionEndpoint https://s3.LOCATION.cloud-object-storage.appdomain.cloud; put HMAC keys for the bucket into Secret image-registry-private-configuration-user, as REGISTRY_STORAGE_S3_ACCESSKEY and REGISTRY_STORAGE_S3_SECRETKEY',
        },
      ],
    },
    'Power VS before 4.13': {
      yaml: COS,
      platform: Platform.POWER_VS,
      release: Release.V4_12,
      findings: [{ ...AT_COS, found: 'ibmcos on IBM Power Virtual Server with OpenShift 4.12' }],
    },
    'IBM Z, which is no cloud': { yaml: COS, platform: Platform.IBM_Z, findings: [AT_COS] },
  },
});
