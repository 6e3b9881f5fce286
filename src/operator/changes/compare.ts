import { objectKey, referenceTo, type Manifest } from '../../core/manifest';
import type { Release } from '../../core/release';
import { Platform } from '../../platforms/platform';
import { kindOf } from '../../schema/kinds/kinds';
import { predict, type Prediction } from '../prediction';
import { inCluster } from './aftermath';
import { CHANGE_LEVELS, type Change, type Transition } from './change';
import { withFactsOf } from './facts';
import { CHANGE_FINDERS } from './finders';

/** The manifests of one cluster, and the release that it has with them. */
export interface ClusterSide {
  readonly manifests: readonly Manifest[];
  readonly release: Release;
  /** Whether the Config is a part, which is merged into the cluster's. */
  readonly isConfigPart?: boolean;
}

/** What an edit does to a cluster, worst first. */
export function changesBetween(old: ClusterSide, now: ClusterSide, platform?: Platform): Change[] {
  const transition = transitionBetween(old, now, platform);
  return inOrder(CHANGE_FINDERS.flatMap((find) => [...find(transition)]));
}

/** Worst first. */
export function inOrder(changes: readonly Change[]): Change[] {
  return CHANGE_LEVELS.flatMap((wanted) => changes.filter(({ level }) => level === wanted));
}

/** `before` is the cluster as it is once the old manifests have had their effect; the new ones meet it so. */
function transitionBetween(old: ClusterSide, now: ClusterSide, named: Platform | undefined): Transition {
  const [oldest, newest] = [withFactsOf(old.manifests, now.manifests), withFactsOf(now.manifests, old.manifests)];
  const first = predict({ ...old, manifests: oldest, platform: named });
  const platform = named ?? platformOf(first, newest, now.release);
  const before = predict({ ...old, manifests: inCluster(oldest, first), platform });
  const removed = missing(oldest, newest);
  // Whoever deletes the Config begins anew.
  const isDeleted = removed.some((manifest) => kindOf(manifest) === 'Config' && before.state.config !== undefined);
  const met = isDeleted ? newest : inCluster(newest, before);
  return { before, after: predict({ ...now, manifests: met, platform, removed }), removed };
}

/** An edit moves no cluster to another platform; what one side does not tell the other may. */
function platformOf({ state }: Prediction, newest: readonly Manifest[], release: Release): Platform | undefined {
  if (newest.some(({ kind }) => kind === 'Infrastructure')) return undefined;
  if (state.platform !== Platform.NONE) return state.platform;
  return predict({ manifests: newest, release }).state.platform;
}

function missing(old: readonly Manifest[], now: readonly Manifest[]): Manifest[] {
  const kept = new Set(now.map((manifest) => objectKey(referenceTo(manifest))));
  return old.filter((manifest) => !kept.has(objectKey(referenceTo(manifest))));
}
