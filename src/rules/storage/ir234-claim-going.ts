import { Severity } from '../../core/finding';
import { claimHindrance } from '../../operator/cluster/claim-hindrance';
import type { Manifest } from '../../core/manifest';
import { valueAt } from '../../core/field-path';
import { kubernetesSource } from '../../core/source';
import { claimYaml, documents, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { NOT_RUNNING } from '../engine/silent-states';
import { registryClaims } from '../facts/registry-claim';

const DELETED = ['metadata', 'deletionTimestamp'];

export const ir234: Rule = {
  id: 'IR234',
  severity: Severity.ERROR,
  title: 'Claim is lost or being deleted',
  why: 'A claim that is being deleted exists only until the old pods end. A claim that lost its volume cannot be mounted. In both cases no new pod can start, so the next rollout or node drain stops the registry.',
  source: kubernetesSource('pkg/scheduler/framework/plugins/volumebinding/volume_binding.go', 'podHasPVCs'),
  scope: 'cluster',
  silentIn: NOT_RUNNING,
  acknowledgeable: false,
  examples: {
    line: 4,
    failing: exampleWith('\n  deletionTimestamp: "2026-01-01T00:00:00Z"'),
    passing: exampleWith(''),
  },
  *check(cluster) {
    for (const { config, claim } of registryClaims(cluster)) {
      const found = claimHindrance(claim.manifest);
      if (found === undefined) continue;
      // An existing claim cannot be changed here, so report the Config that names it.
      const ours = cluster.manifests.includes(claim.manifest);
      const isDeleted = valueAt(claim.manifest, DELETED) !== undefined;
      yield {
        manifest: ours ? claim.manifest : config.manifest,
        path: !ours ? ['spec', 'storage', 'pvc', 'claim'] : isDeleted ? DELETED : ['status', 'phase'],
        found,
        expected: isDeleted ? 'a claim that is not being deleted' : 'a claim that exists and is bound',
        fix: isDeleted
          ? `first set spec.persistentVolumeReclaimPolicy of ${volumeOf(claim.manifest)} to Retain, so that the images stay; then copy the images from a running pod into a new claim, and set spec.storage.pvc.claim of Config/cluster to its name; until then, do not restart the registry pods, because the claim goes when the last one ends`
          : 'restore the PersistentVolume from a backup, or, if the images are no longer needed, set spec.storage.pvc.claim of Config/cluster to a new claim',
        related: ours ? config.manifest : undefined,
      };
    }
  },
};

function volumeOf(claim: Manifest): string {
  const name = valueAt(claim, ['spec', 'volumeName']);
  return typeof name === 'string' && name !== '' ? `PersistentVolume ${name}` : 'its PersistentVolume';
}

function exampleWith(metadata: string): string {
  return documents(claimYaml('ReadWriteMany').replace('metadata:', `metadata:${metadata}`), CONFIG_ON_CLAIM);
}
