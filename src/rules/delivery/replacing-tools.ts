import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import { FLUX_FORCE } from '../../core/tools/flux';
import type { Cluster } from '../engine/cluster';
import { argoCdApplications } from '../facts/argo-cd-applications';
import { fluxKustomizations } from './flux-kustomizations';
import type { Violation } from '../engine/rule';

/** A setting of a tool that replaces, or deletes and makes anew, every object that it brings. */
type ReplacingSetting = Omit<Violation, 'expected'>;

export function replacingSettings(cluster: Cluster): ReplacingSetting[] {
  return [...replacingApplications(cluster), ...replacingOperations(cluster), ...forcingKustomizations(cluster)];
}

const REPLACED = 'Replace=true for every object, including the Config';
const ANNOTATE =
  'remove Replace=true here, because an annotation of the Config cannot switch it off; if other objects need it, write it into annotation argocd.argoproj.io/sync-options of each of them';

function replacingApplications(cluster: Cluster): ReplacingSetting[] {
  return argoCdApplications(cluster).flatMap(({ manifest, syncOptions, pathOfOption }) => {
    // Argo CD reads Force only from objects, not from the Application.
    const index = syncOptions.indexOf('Replace=true');
    return index < 0 ? [] : [{ manifest, path: pathOfOption(index), found: REPLACED, fix: ANNOTATE }];
  });
}

const OPERATION: FieldPath = ['operation', 'sync'];

/** What one sync does that an Application asks for. */
function replacingOperations(cluster: Cluster): ReplacingSetting[] {
  const applications = argoCdApplications(cluster).filter(({ manifest }) => manifest.kind === 'Application');
  return applications.flatMap(({ manifest }) => {
    const options: FieldPath = [...OPERATION, 'syncOptions'];
    const index = listAt(manifest, options).indexOf('Replace=true');
    const replacing = index < 0 ? [] : [{ manifest, path: [...options, index], found: REPLACED, fix: ANNOTATE }];
    const forcing = ['apply', 'hook']
      .map((strategy) => [...OPERATION, 'syncStrategy', strategy, 'force'])
      .filter((path) => valueAt(manifest, path) === true)
      .map((path) => ({ manifest, path, found: FORCED, fix: 'remove this field' }));
    return [...replacing, ...forcing];
  });
}

const FORCED = 'force for every object, including the Config or its claim';

/** Source: fluxcd/kustomize-controller internal/controller/kustomization_controller.go apply. */
function forcingKustomizations(cluster: Cluster): ReplacingSetting[] {
  return fluxKustomizations(cluster)
    .filter((manifest) => valueAt(manifest, ['spec', 'force']) === true)
    .map((manifest) => ({
      manifest,
      path: ['spec', 'force'],
      found: FORCED,
      fix: `remove spec.force; if other objects need it, set annotation ${FLUX_FORCE} of each of them to enabled`,
    }));
}
