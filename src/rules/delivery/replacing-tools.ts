import type { DiagnosticWith } from '../../core/diagnostic';
import { listAt, valueAt, type FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import type { Cluster } from '../engine/cluster';
import { argoCdApplications } from '../facts/argo-cd-applications';
import { fluxKustomizations } from './flux-kustomizations';

/** A setting of a tool that replaces, or deletes and makes anew, every object that it brings. */
interface ReplacingSetting extends DiagnosticWith<'path' | 'fix'> {
  readonly manifest: Manifest;
}

export function replacingSettings(cluster: Cluster): Omit<ReplacingSetting, 'expected'>[] {
  return [...replacingApplications(cluster), ...replacingOperations(cluster), ...forcingKustomizations(cluster)];
}

const REPLACED = 'Replace=true for every object, including the Config';
const ANNOTATE =
  'remove it here, and annotate the objects that need it; an annotation of the Config cannot override it';

function replacingApplications(cluster: Cluster): Omit<ReplacingSetting, 'expected'>[] {
  return argoCdApplications(cluster).flatMap(({ manifest, syncOptions, pathOfOption }) => {
    // Argo CD reads Force only from objects, not from the Application.
    const index = syncOptions.indexOf('Replace=true');
    return index < 0 ? [] : [{ manifest, path: pathOfOption(index), found: REPLACED, fix: ANNOTATE }];
  });
}

const OPERATION: FieldPath = ['operation', 'sync'];

/** What one sync does that an Application asks for. */
function replacingOperations(cluster: Cluster): Omit<ReplacingSetting, 'expected'>[] {
  const applications = argoCdApplications(cluster).filter(({ manifest }) => manifest.kind === 'Application');
  return applications.flatMap(({ manifest }) => {
    const options: FieldPath = [...OPERATION, 'syncOptions'];
    const index = listAt(manifest, options).indexOf('Replace=true');
    const replacing = index < 0 ? [] : [{ manifest, path: [...options, index], found: REPLACED, fix: ANNOTATE }];
    const forcing = ['apply', 'hook']
      .map((strategy) => [...OPERATION, 'syncStrategy', strategy, 'force'])
      .filter((path) => valueAt(manifest, path) === true)
      .map((path) => ({ manifest, path, found: FORCED, fix: 'remove it' }));
    return [...replacing, ...forcing];
  });
}

const FORCED = 'force for every object, including the Config or its claim';

/** Source: fluxcd/kustomize-controller internal/controller/kustomization_controller.go apply. */
function forcingKustomizations(cluster: Cluster): Omit<ReplacingSetting, 'expected'>[] {
  return fluxKustomizations(cluster)
    .filter((manifest) => valueAt(manifest, ['spec', 'force']) === true)
    .map((manifest) => ({
      manifest,
      path: ['spec', 'force'],
      found: FORCED,
      fix: 'remove it here, and annotate the objects that need it',
    }));
}
