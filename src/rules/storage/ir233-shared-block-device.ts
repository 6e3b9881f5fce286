import { Severity } from '../../core/finding';
import { claimYaml, documents, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import { registryClaims } from '../facts/registry-claim';
import { orAnotherClaim } from './another-claim';
import type { Rule } from '../engine/rule';
import { NOT_APPLIED } from '../engine/silent-states';
import { sharedClaimsOnDisks } from './shared-claims';
import { RBD } from './volume-drivers';

export const ir233: Rule = {
  id: 'IR233',
  severity: Severity.ERROR,
  title: 'ReadWriteMany file system on Ceph RBD',
  why: 'The driver rejects the claim: “multi node access modes are only supported on rbd block type volumes”. The claim stays Pending, and no pod of the registry starts.',
  source: RBD.source,
  scope: 'object',
  silentIn: NOT_APPLIED,
  acknowledgeable: false,
  examples: {
    line: 11,
    failing: exampleWith('ocs-storagecluster-ceph-rbd'),
    passing: exampleWith('ocs-storagecluster-cephfs'),
  },
  *check(cluster) {
    for (const { manifest, path, described, driver } of sharedClaimsOnDisks(cluster)) {
      if (driver !== RBD) continue;
      yield {
        manifest,
        path,
        found: `${described} with ReadWriteMany`,
        expected:
          'a class for shared files, such as ocs-storagecluster-cephfs, because Ceph RBD supports ReadWriteMany only with volumeMode Block',
        fix: manifest.kind === 'Config' ? FOR_CONFIG : FOR_CLAIM,
        related: registryClaims(cluster).find(({ claim }) => claim.manifest === manifest)?.config.manifest,
      };
    }
  },
};

const ONE_REPLICA = 'with spec.replicas 1 and spec.rolloutStrategy Recreate in Config/cluster';
const FOR_CLAIM = `set spec.storageClassName to a class of CephFS, or set spec.accessModes to [ReadWriteOnce], ${ONE_REPLICA}; ${orAnotherClaim('with this class or access mode')}`;
const FOR_CONFIG = `create a claim with accessModes [ReadWriteMany] and a class of CephFS, and set spec.storage.pvc.claim to its name; or use a claim with [ReadWriteOnce], ${ONE_REPLICA}`;

function exampleWith(storageClass: string): string {
  return documents(`${claimYaml('ReadWriteMany')}  storageClassName: ${storageClass}\n`, CONFIG_ON_CLAIM);
}
