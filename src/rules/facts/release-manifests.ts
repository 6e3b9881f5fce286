import { fieldOf, isRecord } from '../../core/record';
import type { Manifest } from '../../core/manifest';

/**
 * The clusters that a manifest of a release payload is for: the Cluster Version Operator applies what names its profile
 * and its feature set. A manifest that names none is for every cluster.
 *
 * Source: openshift/library-go pkg/manifest/manifest.go Include
 */
export interface Audience {
  readonly profiles: readonly string[];
  readonly featureSets: readonly string[];
}

export function audienceOf({ metadata }: Manifest): Audience {
  const annotations = fieldOf(metadata, 'annotations');
  if (!isRecord(annotations)) return { profiles: [], featureSets: [] };
  const sets = annotations['release.openshift.io/feature-set'];
  return {
    profiles: Object.keys(annotations).filter((key) => key.startsWith(PROFILE) && annotations[key] === 'true'),
    featureSets: typeof sets === 'string' && sets !== '' ? sets.split(',') : [],
  };
}

const PROFILE = 'include.release.openshift.io/';

/** Whether no cluster is in both audiences. */
export function areApart(one: Audience, other: Audience): boolean {
  return areDisjoint(one.profiles, other.profiles) || areDisjoint(one.featureSets, other.featureSets);
}

function areDisjoint(some: readonly string[], others: readonly string[]): boolean {
  return some.length > 0 && others.length > 0 && !some.some((each) => others.includes(each));
}
