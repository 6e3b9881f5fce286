import { listAt, valueAt } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { quoted } from '../../core/quoted';
import { argoCdApplications, type ApplicationObject } from './argo-cd-applications';
import { oncePerCluster } from '../engine/once-per-cluster';
import { guardsOf, holdsGuard, protectedObjects, type Guard } from '../facts/sync-options';

/** What must not go, which an Application beside it deletes. */
export interface ArgoCdDeletion {
  readonly manifest: Manifest;
  /** The guards that it lacks, and why it needs each. */
  readonly lacking: readonly { readonly guard: Guard; readonly because: string }[];
}

export const argoCdDeletions = oncePerCluster((cluster): ArgoCdDeletion[] => {
  const applications = argoCdApplications(cluster);
  if (applications.length === 0) return [];
  return protectedObjects(cluster).flatMap((manifest) => {
    const guards = guardsOf(manifest);
    const lacking = WAYS.flatMap(({ guard, goes, what }) => {
      const cause = guards.includes(guard) ? undefined : applications.find(goes);
      if (cause === undefined) return [];
      const { kind, name } = referenceTo(cause.manifest);
      return [{ guard, because: `${kind} ${quoted(name)} ${what}` }];
    });
    return lacking.length === 0 ? [] : [{ manifest, lacking }];
  });
});

interface Way {
  readonly guard: Guard;
  readonly goes: (application: ApplicationObject) => boolean;
  readonly what: string;
}

const AUTOMATED = ['spec', 'syncPolicy', 'automated'];

const WAYS: readonly Way[] = [
  {
    guard: 'Prune',
    goes: ({ application, syncOptions }) =>
      valueAt(application, [...AUTOMATED, 'prune']) === true &&
      valueAt(application, [...AUTOMATED, 'enabled']) !== false &&
      !holdsGuard(syncOptions, 'Prune'),
    what: 'prunes',
  },
  {
    guard: 'Delete',
    goes: (application) => cascades(application) && !holdsGuard(application.syncOptions, 'Delete'),
    what: 'deletes with itself what it brought',
  },
];

const FINALIZER = 'resources-finalizer.argocd.argoproj.io';

/** The controller of ApplicationSets adds the finalizer unless told otherwise; one in the template stays all the same. */
function cascades({ manifest, application }: ApplicationObject): boolean {
  const finalizers = listAt(application, ['metadata', 'finalizers']);
  if (finalizers.some((each) => typeof each === 'string' && each.split('/')[0] === FINALIZER)) return true;
  if (manifest.kind !== 'ApplicationSet') return false;
  return valueAt(manifest, ['spec', 'syncPolicy', 'preserveResourcesOnDeletion']) !== true;
}
