import { listAt, valueAt } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { asRecord } from '../../core/record';
import { quoted } from '../../core/quoted';
import { argoCdApplications, type ApplicationObject } from '../facts/argo-cd-applications';
import { oncePerCluster } from '../engine/once-per-cluster';
import { guardsOf, holdsGuard, type Guard } from '../../core/tools/argo-cd';
import { protectedObjects } from '../facts/sync-options';

/** A protected object that an Application in the same cluster deletes. */
interface ArgoCdDeletion {
  readonly manifest: Manifest;
  /** The missing guards, each with the Application that is the reason, and the reason in words. */
  readonly lacking: readonly { readonly guard: Guard; readonly cause: Manifest; readonly because: string }[];
}

export const argoCdDeletions = oncePerCluster((cluster): ArgoCdDeletion[] => {
  const applications = argoCdApplications(cluster);
  if (applications.length === 0) return [];
  return protectedObjects(cluster).flatMap((manifest) => {
    const guards = guardsOf(manifest);
    const lacking = DELETION_CAUSES.flatMap(({ guard, applies, effect }) => {
      const cause = guards.includes(guard) ? undefined : applications.find(applies);
      if (cause === undefined) return [];
      const { kind, name } = referenceTo(cause.manifest);
      return [{ guard, cause: cause.manifest, because: `${kind} ${quoted(name)} ${effect}` }];
    });
    return lacking.length === 0 ? [] : [{ manifest, lacking }];
  });
});

interface DeletionCause {
  readonly guard: Guard;
  readonly applies: (application: ApplicationObject) => boolean;
  readonly effect: string;
}

const AUTOMATED = ['spec', 'syncPolicy', 'automated'];
/** The sync that an Application asks for itself. */
const OPERATION = ['operation', 'sync'];

const DELETION_CAUSES: readonly DeletionCause[] = [
  {
    guard: 'Prune',
    applies: (each) =>
      prunesItsObjects(each) ||
      (valueAt(each.application, [...OPERATION, 'prune']) === true &&
        !holdsGuard(listAt(each.application, [...OPERATION, 'syncOptions']), 'Prune')),
    effect: 'deletes objects that are no longer in Git (prune: true)',
  },
  {
    guard: 'Delete',
    applies: deletesItsObjects,
    effect: 'deletes its objects when it is itself deleted',
  },
];

/** Whether an automated sync deletes objects that leave Git. */
export function prunesItsObjects({ application, syncOptions }: ApplicationObject): boolean {
  const { prune, enabled } = asRecord(valueAt(application, AUTOMATED));
  return prune === true && enabled !== false && !holdsGuard(syncOptions, 'Prune');
}

/** Whether Argo CD deletes the objects together with the Application. */
export function deletesItsObjects(each: ApplicationObject): boolean {
  return isCascading(each) && !holdsGuard(each.syncOptions, 'Delete');
}

const FINALIZER = 'resources-finalizer.argocd.argoproj.io';

/**
 * The ApplicationSet controller adds the finalizer unless `preserveResourcesOnDeletion` is set; it never removes a finalizer of
 * the template.
 */
function isCascading({ manifest, application }: ApplicationObject): boolean {
  const finalizers = listAt(application, ['metadata', 'finalizers']);
  if (finalizers.some((each) => typeof each === 'string' && each.split('/')[0] === FINALIZER)) return true;
  if (manifest.kind !== 'ApplicationSet') return false;
  return valueAt(manifest, ['spec', 'syncPolicy', 'preserveResourcesOnDeletion']) !== true;
}
