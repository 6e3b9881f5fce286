import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import { namesItsStorage } from '../../storage/backend';
import { annotated } from '../examples/example-objects';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { appliedBy } from '../facts/applied-by';
import { SYNC_OPTIONS } from '../../core/tools/argo-cd';
import { usedBackend } from '../facts/used-backend';

const SERVER_SIDE = 'ServerSideApply=true';

export const ir325: Rule = {
  id: 'IR325',
  severity: Severity.WARNING,
  title: 'Storage field that only the Operator fills in',
  why: 'The Operator fills in empty fields of your storage from the cluster. With server-side apply the Operator then owns these fields. If Git later changes to another storage type, the fields stay. Then the Operator finds two storage types and reports an error.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  scope: 'object',
  acknowledgeable: true,
  aboutMissing: true,
  examples: { line: 11, failing: exampleWith(''), passing: exampleWith('\n    region: europe-west3') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const storage = valid.spec?.storage;
      const used = usedBackend(storage, cluster.release);
      if (used === undefined || storage?.managementState === 'Managed') continue;
      if (appliedBy(cluster, manifest) !== 'server-side apply') continue;
      const { backend, stanza } = used;
      const open = namesItsStorage(backend, stanza) ? (backend.filledIn?.(stanza) ?? []) : [];
      if (open.length === 0) continue;
      yield {
        manifest,
        path: ['spec', 'storage', backend.field],
        found: `no ${open.join(', no ')}`,
        expected: `a value in Git: otherwise the Operator writes the field into the live Config, and server-side apply, which removes only fields that Git has set, leaves it there after a change to another storage type: then the Config has two types, at which the Operator stops`,
        fix: `set ${open.join(', ')} in this manifest to what the live Config has (to print it: oc get configs.imageregistry.operator.openshift.io/cluster -o jsonpath='{.spec.storage.${backend.field}}'), or, before the first sync, to what the storage has; or acknowledge IR325, and change to another storage type only with one merge patch that also sets spec.storage.${backend.field} to null (in TypeScript: StorageChange)`,
        reference: backend.source,
      };
    }
  },
};

function exampleWith(region: string): string {
  const spec = `replicas: 2\nstorage:\n  managementState: Unmanaged\n  gcs:\n    bucket: layers${region}`;
  return annotated(configYaml(spec), { [SYNC_OPTIONS]: SERVER_SIDE });
}
