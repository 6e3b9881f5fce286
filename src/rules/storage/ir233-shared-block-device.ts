import { Severity } from '../../core/finding';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { sharedClaimsOnDisks } from './shared-claims';
import { RBD } from './volume-drivers';

export const ir233: Rule = {
  id: 'IR233',
  severity: Severity.ERROR,
  title: 'ReadWriteMany file system on Ceph RBD',
  why: 'The driver rejects the claim: “multi node access modes are only supported on rbd block type volumes”. The claim stays Pending, and no pod of the registry starts.',
  source: RBD.source,
  scope: 'object',
  acknowledgeable: false,
  examples: {
    line: 11,
    failing: exampleWith('ocs-storagecluster-ceph-rbd'),
    passing: exampleWith('ocs-storagecluster-cephfs'),
  },
  *check(cluster) {
    for (const { manifest, path, remedy, described, driver } of sharedClaimsOnDisks(cluster)) {
      if (driver !== RBD) continue;
      yield {
        manifest,
        path,
        found: `${described} with ReadWriteMany`,
        expected: 'a class for shared files, such as ocs-storagecluster-cephfs',
        fix: `${remedy} of CephFS; or ReadWriteOnce, 1 replica and Recreate`,
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
