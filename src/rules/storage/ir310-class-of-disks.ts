import { Severity } from '../../core/finding';
import { docsSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import { registryClaims } from '../facts/registry-claim';
import type { Rule } from '../engine/rule';

/** StorageClasses that OpenShift creates for cloud or node disks. A custom StorageClass may have such a name, too. */
const DISKS = /^(gp[23](-csi)?|managed-csi|standard-csi|ovirt-csi-sc|lvms-.*|ibmc-vpc-block-.*)$/;

export const ir310: Rule = {
  id: 'IR310',
  severity: Severity.WARNING,
  title: 'A shared volume of a class for disks',
  why: 'EBS, Azure Disk, Cinder, oVirt, IBM VPC and LVM disks are attached to one node at a time. A claim with ReadWriteMany of such a class stays Pending, or its second pod waits for ever.',
  source: docsSource('storage-persistent-storage-pv'),
  scope: 'object',
  acknowledgeable: true,
  examples: { line: 11, failing: exampleWith('gp3-csi'), passing: exampleWith('ocs-storagecluster-cephfs') },
  *check(cluster) {
    for (const { claim, accessModes } of registryClaims(cluster)) {
      const { storageClassName = '' } = claim.valid.spec ?? {};
      if (!accessModes.includes('ReadWriteMany') || !DISKS.test(storageClassName)) continue;
      yield {
        manifest: claim.manifest,
        path: ['spec', 'storageClassName'],
        found: `${storageClassName} with ReadWriteMany`,
        expected: 'a class for shared files',
        fix: 'choose a class such as CephFS, NFS, EFS or Azure File; or ReadWriteOnce, 1 replica and Recreate',
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
