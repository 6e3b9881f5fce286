import { referenceTo, type Manifest } from '../../core/manifest';
import type { Change, Edit } from '../../operator/changes/base/change';
import { holdsGuard, syncOptions } from '../../core/tools/argo-cd';
import { isKeptByFlux } from '../../core/tools/flux';
import { isKeptByHelm } from '../../core/tools/helm';
import { isProtected } from './protected-objects';

/** Objects whose manifest is gone, and that a tool keeps because of a guard on them. */
export function* objectsKept({ removed }: Pick<Edit, 'removed'>): Iterable<Change> {
  for (const manifest of removed.filter(isProtected)) {
    for (const { tool, guard, isSet, source } of KEEPERS) {
      if (!isSet(manifest)) continue;
      yield {
        level: 'change',
        subject: referenceTo(manifest),
        what: `${tool} does not delete it by itself: it stays in the cluster, and nothing applies it any more`,
        why: `its manifest is gone, and ${guard} is set on it`,
        ...{ old: 'applied', new: 'kept' },
        source,
      };
    }
  }
}

interface Keeper {
  readonly tool: string;
  readonly guard: string;
  readonly isSet: (manifest: Manifest) => boolean;
  readonly source: string;
}

const KEEPERS: readonly Keeper[] = [
  {
    tool: 'Argo CD',
    guard: 'Prune=false',
    isSet: (manifest) => holdsGuard(syncOptions(manifest), 'Prune'),
    source: 'argoproj/argo-cd docs/user-guide/sync-options.md No Prune Resources',
  },
  {
    tool: 'Helm',
    guard: 'helm.sh/resource-policy: keep',
    isSet: isKeptByHelm,
    source: 'helm/helm pkg/action/resource_policy.go filterManifestsToKeep',
  },
  {
    tool: 'Flux',
    guard: 'prune: disabled',
    isSet: isKeptByFlux,
    source: 'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md Controlling the apply behavior of resources',
  },
];
