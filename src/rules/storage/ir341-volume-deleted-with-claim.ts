import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { apiGroup, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { quoted } from '../../core/quoted';
import { kubernetesSource } from '../../core/source';
import { claimYaml, configYaml, documents } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';

const POLICY = ['spec', 'persistentVolumeReclaimPolicy'];

export const ir341: Rule = {
  id: 'IR341',
  severity: Severity.WARNING,
  title: 'Volume deleted with its claim',
  why: 'If the claim is deleted, for example by a GitOps tool that prunes, Kubernetes deletes the volume or its content, and all images with it. The policy of a PersistentVolume that you write yourself is Retain unless the manifest says otherwise.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'reclaimVolume'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 6, failing: exampleWith('Delete'), passing: exampleWith('Retain') },
  *check(cluster) {
    const claims = claimsOfRegistry(cluster);
    for (const manifest of cluster.manifests) {
      const policy = valueAt(manifest, POLICY);
      // The class of a provisioned volume decides the policy, which is usually Delete.
      if (!isVolume(manifest) || isLive(manifest) || (policy !== 'Delete' && policy !== 'Recycle')) continue;
      if (!claims.some((claim) => isBound(manifest, claim))) continue;
      yield {
        manifest,
        path: POLICY,
        found: `${quoted(policy)} for the volume of the registry`,
        expected: 'Retain',
        fix: 'set persistentVolumeReclaimPolicy to Retain',
        edit: suggested(set(POLICY, 'Retain')),
      };
    }
  },
};

interface NamedClaim {
  readonly name: string;
  readonly volume: unknown;
}

/** The claims that store the images, and the volume that each of them names. */
function claimsOfRegistry(cluster: Cluster): NamedClaim[] {
  return cluster.ofKind('Config').flatMap(({ valid }) => {
    const name = valid.spec?.storage?.pvc?.claim ?? '';
    const claim = cluster
      .ofKind('PersistentVolumeClaim')
      .find(({ manifest: { metadata } }) => metadata.name === name && metadata.namespace === REGISTRY_NAMESPACE);
    return name === '' ? [] : [{ name, volume: claim?.valid.spec?.volumeName }];
  });
}

function isVolume({ apiVersion, kind }: Manifest): boolean {
  return kind === 'PersistentVolume' && apiGroup(apiVersion) === '';
}

/** Whether the claim names the volume, or the volume the claim. */
function isBound(volume: Manifest, claim: NamedClaim): boolean {
  const [namespace, name] = ['namespace', 'name'].map((field) => valueAt(volume, ['spec', 'claimRef', field]));
  return claim.volume === volume.metadata.name || (namespace === REGISTRY_NAMESPACE && name === claim.name);
}

function exampleWith(policy: string): string {
  const volume = `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: registry-data\nspec:\n  persistentVolumeReclaimPolicy: ${policy}\n  capacity:\n    storage: 100Gi\n  accessModes:\n  - ReadWriteMany\n  nfs:\n    server: nfs.example.com\n    path: /registry\n`;
  return documents(
    volume,
    claimYaml('ReadWriteMany').replace('spec:', 'spec:\n  volumeName: registry-data'),
    configYaml('replicas: 2\nstorage:\n  managementState: Unmanaged\n  pvc:\n    claim: registry-data'),
  );
}
