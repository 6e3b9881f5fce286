import { oncePer } from '../../core/caching/once-per';
import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { mayMutateRegistry } from './mutating-policies';
import type { Unknown } from './unknown';

/** Policies by which a cluster itself changes or deletes objects of the registry that others apply. */
export const mutatingPolicies = oncePer((manifests: readonly Manifest[]): readonly Manifest[] =>
  manifests.filter((each) => mayMutateRegistry(each, manifests)),
);

/** What they do to the prediction. */
export function unreadPolicies(manifests: readonly Manifest[]): Unknown[] {
  return mutatingPolicies(manifests).map((manifest) => ({
    object: describeObject(referenceTo(manifest)),
    why: MUTATES,
  }));
}

export const MUTATES = 'it may change or delete objects of the registry in the cluster, and no rule reads how';
