import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { claimYaml, documents, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';
import { registryClaims } from '../facts/registry-claim';
import { sharedClaimsOnDisks } from './shared-claims';
import { RBD } from './volume-drivers';

export const ir310: Rule = {
  id: 'IR310',
  severity: Severity.WARNING,
  title: 'ReadWriteMany on block storage',
  why: 'EBS, Azure Disk, Cinder, oVirt, IBM VPC, LVM and local disks are attached to one node at a time. vSphere and Nutanix support ReadWriteMany only with vSAN File Services or Nutanix Files. Otherwise a ReadWriteMany claim of such a class stays Pending, or its second pod waits forever. Without pvc.claim, the Operator creates such a claim of the default class.',
  source: docsSource('storage-persistent-storage-pv'),
  scope: 'object',
  silentIn: NOT_APPLIED,
  dependsOnPlatform: ({ defaultStorageClass }) => defaultStorageClass,
  acknowledgeable: true,
  keepsPodsAway: true,
  examples: { line: 11, failing: exampleWith('gp3-csi'), passing: exampleWith('ocs-storagecluster-cephfs') },
  *check(cluster) {
    for (const { manifest, path, described, driver } of sharedClaimsOnDisks(cluster)) {
      if (driver === RBD) continue;
      const { sharedBy } = driver ?? {};
      yield {
        manifest,
        path,
        found: `${described} with ReadWriteMany${driver === undefined || sharedBy !== undefined ? '' : ', but a volume of this class is a disk for one node at a time'}`,
        expected: `a class for shared files${sharedBy === undefined ? '' : `, such as one with ${sharedBy}: other volumes of this class are for one node at a time`}`,
        fix: manifest.kind === 'Config' ? CREATE : CHANGE,
        related: registryClaims(cluster).find(({ claim }) => claim.manifest === manifest)?.config.manifest,
        ...(driver === undefined ? {} : { reference: driver.source }),
      };
    }
  },
};

const SHARED = 'a StorageClass such as one of CephFS, NFS, EFS or Azure File';
const CREATE = `create a claim with ${SHARED}, and write its name into spec.storage.pvc.claim; or, without such a class, create the claim with ReadWriteOnce, and set spec.replicas to 1 and spec.rolloutStrategy to Recreate`;
const CHANGE = `set spec.storageClassName to ${SHARED}; or, without such a class, set spec.accessModes to ReadWriteOnce, and in Config/cluster spec.replicas to 1 and spec.rolloutStrategy to Recreate. If the claim is in the cluster already, it cannot change these fields: create another claim, and write its name into spec.storage.pvc.claim of Config/cluster`;

function exampleWith(storageClass: string): string {
  return documents(`${claimYaml('ReadWriteMany')}  storageClassName: ${storageClass}\n`, CONFIG_ON_CLAIM);
}
