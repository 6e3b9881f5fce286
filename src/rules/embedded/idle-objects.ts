import { memoize } from '../../core/caching/memoize';
import { groupBy } from '../../core/data/group-by';
import { isSameData } from '../../core/data/same-data';
import { asText } from '../../core/formats/json-text';
import { manifestKey, referenceTo, describeManifest } from '../../core/manifest';
import type { Change } from '../../operator/changes/base/change';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isConfig } from '../../schema/kinds/kinds';
import { isIdle, type EmbeddedObject } from './embedded-objects';
import { IF_CREATED } from './reading/compliance';

const DISABLED = 'open-cluster-management-io/governance-policy-propagator api/v1/policy_types.go PolicySpec';

/** A policy that is disabled leaves the clusters, and deletes the objects that it prunes. */
export function isDeletedWith({ isDisabled = false }: EmbeddedObject, there: EmbeddedObject): boolean {
  return isDisabled && there.leftBehind === undefined;
}

/** Whether a policy of NEW that is disabled deletes what is there of it. */
export function isDeletedByPolicy(now: readonly EmbeddedObject[], before: readonly EmbeddedObject[]): boolean {
  const earlier = byKey(before);
  return now.some((each) => {
    const there = earlier.get(manifestKey(each.manifest));
    return there !== undefined && isDeletedWith(each, there);
  });
}

/**
 * The edited objects of NEW that its policies bring to no cluster, and that they do not delete either. `before` is what those of `old`
 * brought.
 */
export function idleChanges(
  now: readonly EmbeddedObject[],
  before: readonly EmbeddedObject[],
  old: readonly EmbeddedObject[],
): Change[] {
  const earlier = byKey(before);
  const [idleBefore, idleNow] = [old, now].map((objects) =>
    groupBy(objects.filter(isIdle), ({ manifest }) => manifestKey(manifest)),
  );
  const isAsIdle = memoize((key: string) => isSameData(partsOf(idleBefore?.get(key)), partsOf(idleNow?.get(key))));
  const brought = new Set(now.filter((each) => !isIdle(each)).map(({ manifest }) => manifestKey(manifest)));
  const changed = now.filter((each) => {
    const there = earlier.get(manifestKey(each.manifest));
    return (
      isIdle(each) &&
      // What it created, a policy that is disabled deletes.
      !(each.isDisabled === true && there?.leftBehind === IF_CREATED) &&
      !brought.has(manifestKey(each.manifest)) &&
      !(there !== undefined && isDeletedWith(each, there)) &&
      !isAsIdle(manifestKey(each.manifest))
    );
  });
  // Several parts of an object are one change.
  return [...byKey(changed).values()].map(({ manifest, over, isDisabled }) => ({
    level: 'change',
    subject: referenceTo(manifest),
    what:
      isDisabled === true
        ? 'nothing happens to it: the policy of NEW is disabled, and is in no cluster'
        : 'nothing happens to it: the policy of NEW only reports whether the cluster has it',
    why: isDisabled === true ? 'spec.disabled is true' : 'remediationAction is inform',
    ...{ old: '', new: '', source: isDisabled === true ? DISABLED : (over?.source ?? '') },
  }));
}

/** What nobody edits of an object that is in no cluster on both sides, in any order. */
function partsOf(objects: readonly EmbeddedObject[] = []): unknown[] {
  const parts = objects.map(
    ({ manifest, later, isDisabled = false }) => [asText(manifest), later, isDisabled] as const,
  );
  return parts.sort(([one], [other]) => (one < other ? -1 : Number(one > other)));
}

/** What of the registry a policy of OLD leaves to the clusters, and the policy of NEW enforces there. */
export function unknownOfEnforced(old: readonly EmbeddedObject[], now: readonly EmbeddedObject[]): Unknown[] {
  const earlier = groupBy(old, ({ manifest }) => manifestKey(manifest));
  return now
    .filter((each) => !isIdle(each) && concernsRegistry(each.manifest))
    .flatMap(({ manifest }) => {
      const before = earlier.get(manifestKey(manifest)) ?? [];
      const [idle] = before;
      if (idle === undefined || !before.every(isIdle)) return [];
      return [
        {
          object: describeManifest(manifest),
          why: `the policy of OLD ${idleInWords(idle)}, so what the clusters have now is not in the input: give the live ${manifest.kind} as OLD`,
        },
      ];
    });
}

/** What a prediction of the objects says although their policy brings them to no cluster. */
export function unknownOfIdle(objects: readonly EmbeddedObject[]): Unknown[] {
  return objects
    .filter((each) => isIdle(each) && isConfig(each.manifest))
    .map((each) => ({
      object: describeManifest(each.manifest),
      why: `its policy ${idleInWords(each)}: this shows what happens once the policy enforces it`,
    }));
}

function byKey(objects: readonly EmbeddedObject[]): ReadonlyMap<string, EmbeddedObject> {
  return new Map(objects.map((each) => [manifestKey(each.manifest), each]));
}

function idleInWords({ isDisabled = false }: EmbeddedObject): string {
  return isDisabled ? 'is disabled (spec.disabled)' : 'only reports (remediationAction: inform)';
}
