import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { sharedClaimsOnDisks } from './shared-claims';
import { RBD } from './volume-drivers';

export const ir310: Rule = {
  id: 'IR310',
  severity: Severity.WARNING,
  title: 'ReadWriteMany on block storage',
  why: 'EBS, Azure Disk, Cinder, oVirt, IBM VPC, LVM and local disks are attached to one node at a time. vSphere and Nutanix support ReadWriteMany only with vSAN File Services or Nutanix Files. Otherwise a ReadWriteMany claim of such a class stays Pending, or its second pod waits forever. Without pvc.claim, the Operator creates such a claim of the default class.',
  source: docsSource('storage-persistent-storage-pv'),
  scope: 'object',
  dependsOnPlatform: true,
  acknowledgeable: true,
  examples: { line: 11, failing: exampleWith('gp3-csi'), passing: exampleWith('ocs-storagecluster-cephfs') },
  *check(cluster) {
    for (const { manifest, path, remedy, described, driver } of sharedClaimsOnDisks(cluster)) {
      if (driver === RBD) continue;
      const { sharedBy } = driver ?? {};
      yield {
        manifest,
        path,
        found: `${described} with ReadWriteMany`,
        expected: `a class for shared files${sharedBy === undefined ? '' : `, such as one with ${sharedBy}`}`,
        fix: `${remedy} such as CephFS, NFS, EFS or Azure File; or ReadWriteOnce, 1 replica and Recreate; a claim that exists cannot change its class or access mode: create another one`,
        ...(driver === undefined ? {} : { reference: driver.source }),
      };
    }
  },
};

function exampleWith(storageClass: string): string {
  return documents(
    `${claimYaml('ReadWriteMany')}  storageClassName: ${storageClass}\n`,
    configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data'),
  );
}
