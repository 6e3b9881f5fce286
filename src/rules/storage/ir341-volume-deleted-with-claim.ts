import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import { quoted } from '../../core/quoted';
import { asRecord } from '../../core/record';
import { kubernetesSource } from '../../core/source';
import { claimYaml, documents, CONFIG_ON_CLAIM } from '../examples/example-yaml';
import type { Cluster } from '../engine/cluster';
import type { Rule } from '../engine/rule';
import { isVolume } from '../facts/is-volume';
import { registryClaims } from '../facts/registry-claim';

const POLICY = ['spec', 'persistentVolumeReclaimPolicy'];

export const ir341: Rule = {
  id: 'IR341',
  severity: Severity.WARNING,
  title: 'Volume deleted with its claim',
  why: 'If the claim is deleted, for example by a GitOps tool that prunes, Kubernetes deletes the volume or its content, and all images with it. If you write the PersistentVolume yourself, its reclaim policy defaults to Retain.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'reclaimVolume'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 6, failing: exampleWith('Delete'), passing: exampleWith('Retain') },
  *check(cluster) {
    const isBound = boundToRegistry(cluster);
    for (const manifest of cluster.manifests) {
      const policy = valueAt(manifest, POLICY);
      // The class of a provisioned volume decides the policy, which is usually Delete.
      if (!isVolume(manifest) || isLive(manifest) || (policy !== 'Delete' && policy !== 'Recycle')) continue;
      if (!isBound(manifest)) continue;
      yield {
        manifest,
        path: POLICY,
        found: `${quoted(policy)} for the volume of the registry`,
        expected: 'Retain',
        fix: `set spec.persistentVolumeReclaimPolicy to Retain; ${policy === 'Recycle' ? 'with Recycle, Kubernetes deletes the images with the claim' : 'with Delete, Kubernetes deletes the images with the claim, or marks the volume as Failed if it cannot delete it'}`,
        related: claimOf(cluster, manifest),
        edit: suggested(set(POLICY, 'Retain')),
      };
    }
  },
};

/** What needs the volume: the claim, or else the Config that names the claim. */
function claimOf(cluster: Cluster, volume: Manifest): Manifest | undefined {
  const name = valueAt(volume, ['spec', 'claimRef', 'name']);
  const claims = registryClaims(cluster).map(({ claim }) => claim);
  const claim = claims.find(
    ({ manifest, valid }) => valid.spec?.volumeName === volume.metadata.name || manifest.metadata.name === name,
  );
  return (
    claim?.manifest ?? cluster.ofKind('Config').find(({ valid }) => valid.spec?.storage?.pvc?.claim === name)?.manifest
  );
}

/** Whether a claim of the registry names a volume, or the volume the claim. */
function boundToRegistry(cluster: Cluster): (volume: Manifest) => boolean {
  const claims = cluster.ofKind('Config').map(({ valid }) => valid.spec?.storage?.pvc?.claim ?? '');
  const volumes = registryClaims(cluster).map(({ claim }) => claim.valid.spec?.volumeName);
  return (volume) => {
    const { namespace, name } = asRecord(valueAt(volume, ['spec', 'claimRef']));
    const isNamed = typeof name === 'string' && name !== '' && claims.includes(name);
    return volumes.includes(volume.metadata.name) || (namespace === REGISTRY_NAMESPACE && isNamed);
  };
}

function exampleWith(policy: string): string {
  const volume = `apiVersion: v1\nkind: PersistentVolume\nmetadata:\n  name: registry-data\nspec:\n  persistentVolumeReclaimPolicy: ${policy}\n  capacity:\n    storage: 100Gi\n  accessModes:\n  - ReadWriteMany\n  nfs:\n    server: nfs.example.com\n    path: /registry\n`;
  return documents(
    volume,
    claimYaml('ReadWriteMany').replace('spec:', 'spec:\n  volumeName: registry-data'),
    CONFIG_ON_CLAIM,
  );
}
