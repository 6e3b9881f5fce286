import { memoizeBy } from '../../core/caching/memoize';
import type { Release } from '../../core/release';
import { operatorSource } from '../../core/source';
import type { Platform } from '../../platforms/platform';
import { predict, predictAlone, type Prediction } from '../prediction';
import { isPlatformKnown } from '../cluster/assumptions';
import { platformsStorage } from '../unknown/platforms-storage';
import { CONFIG } from '../objects';
import type { Change, Transition } from './base/change';
import type { ClusterSide, Comparison } from './compare';
import { inOrder } from './worst-first';
import { errors } from './errors';
import { managementStateInWords } from './management-state';
import { podsStuck } from './pods/pods-stuck';
import { backendIn, storageInWords } from './storage/storage-in-words';

/** A cluster of which only the new side has anything; its previous state is unknown. `isInOld`: the old side knows that it exists. */
export function newCluster(now: ClusterSide, platform?: Platform, isInOld = false): Comparison {
  const after = predictAlone({ ...now, platform });
  const before = emptyCluster({ release: now.release, platform: after.state.platform });
  const transition = { before: { ...before, conditions: [] }, after, removed: [], old: [], now: [] };
  const changes = inOrder([
    ...[...errors(transition)].filter(({ level }) => level !== 'change'),
    ...podsStuck(transition),
    ...registryRemoved(transition),
    ...(isInOld ? [] : [configured(after)]),
  ]);
  return { changes, unknown: platformsStorage(after), assumptions: after.state.assumptions() };
}

function configured(after: Prediction): Change {
  return {
    level: 'change',
    subject: CONFIG,
    what: 'a cluster that OLD does not have gets this configuration',
    why: 'the cluster is only in NEW, and what runs there now is not known',
    old: 'not known',
    new: after.state.config === undefined ? 'the Config that the Operator creates' : configInWords(after),
    source: operatorSource('pkg/operator/controller.go', 'sync'),
  };
}

/** What the Config leaves out is what the Operator bootstraps, which depends on the platform. */
function configInWords(after: Prediction): string {
  const { replicas = 0 } = after.spec;
  const leftToLive = isPlatformKnown(after.state.assumptions()) ? [] : after.state.leftToLive;
  const storage = backendIn(after);
  const isKnown = platformsStorage(after).length === 0 && !leftToLive.includes('storage');
  const inWords = storage === undefined ? 'no storage' : storageInWords(storage);
  return [
    leftToLive.includes('managementState') ? managementStateInWords(after) : (after.spec.managementState ?? 'not set'),
    isKnown ? inWords : 'storage not known',
    leftToLive.includes('replicas') ? 'replicas not known' : `replicas ${replicas}`,
  ].join(', ');
}

/** NEW removes the registry of a cluster that may have had one before: the worst case. */
function* registryRemoved({ before, after: { spec, state } }: Transition): Iterable<Change> {
  if (state.config === undefined || spec.managementState !== 'Removed') return;
  if (state.leftToLive.includes('managementState') || spec.storage?.managementState === 'Unmanaged') return;
  if (before.spec.managementState === 'Removed' && isPlatformKnown(state.assumptions())) return;
  yield {
    level: 'loss',
    subject: CONFIG,
    what: 'the Operator deletes the storage that it created, and every image in it is lost',
    why: 'spec.managementState is Removed, and what runs there now is not known',
    old: 'not known',
    new: 'deleted',
    source: operatorSource('pkg/resource/generator.go', 'Remove'),
  };
}

const emptyCluster = memoizeBy(
  ({ release, platform }: { readonly release: Release; readonly platform: Platform }) => `${release} ${platform}`,
  (known) => predict({ manifests: [], ...known }),
);
