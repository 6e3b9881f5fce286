import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { isSameData } from '../../core/data/same-data';
import { isLive } from '../../core/live-object';
import { describeObject, manifestKey, referenceTo, type Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { embeddedObjects, isIdle, type EmbeddedObject } from './embedded-objects';
import { choicesOf } from './placements-of';

/** An object that a carrier brings, and what chooses the clusters that get it. */
interface Brought {
  readonly carrier: Manifest;
  readonly object: EmbeddedObject;
  readonly choices: readonly string[];
}

/**
 * Reports for a destination the objects that another carrier of NEW brings to the same clusters with other values, unless an edit
 * leaves both as they were: each carrier applies its own, and what the cluster has in the end is not known.
 */
export function unknownOfTwice(old: readonly Manifest[], now: readonly Manifest[]): (destination: string) => Unknown[] {
  const brought = broughtBy(now);
  const byDestination = groupBy(brought, ({ object }) => object.destination);
  const byChoice = groupBy(
    brought.flatMap((each) => each.choices.map((choice) => ({ choice, each }))),
    ({ choice }) => choice,
  );
  const before = once(() => broughtBy(old));
  const isAsBefore = ({ carrier, object }: Brought): boolean =>
    before().some(
      (each) => manifestKey(each.carrier) === manifestKey(carrier) && isSameData(each.object.manifest, object.manifest),
    );
  const isRival = (one: Brought, other: Brought): boolean =>
    other !== one && isContrary(one.object, other.object) && !(isAsBefore(one) && isAsBefore(other));
  return (destination) => {
    const reported = new Set<Brought>();
    return (byDestination.get(destination) ?? []).flatMap((each) => {
      const others = each.choices.flatMap((choice) => byChoice.get(choice) ?? []).map((found) => found.each);
      const rival = reported.has(each) ? undefined : others.find((other) => isRival(each, other));
      if (rival === undefined) return [];
      reported.add(rival);
      return [
        {
          object: nameOf(each.object.manifest),
          why: `${carriersInWords(each.carrier, rival.carrier)} to the same clusters with other values: the one that is applied last decides. Bring the object with one of them`,
        },
      ];
    });
  };
}

/** Objects of which NEW has two manifests that differ, unless OLD has both. */
export function unknownOfSecond(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const found = groupBy(
    now.filter((each) => concernsRegistry(each) && !isLive(each)),
    manifestKey,
  );
  const isNew = (manifest: Manifest): boolean => !old.some((each) => isSameData(each, manifest));
  return [...found.values()].flatMap(([first, ...others]) =>
    first !== undefined && others.some((each) => !isSameData(each, first)) && [first, ...others].some(isNew)
      ? [
          {
            object: nameOf(first),
            why: 'NEW has several manifests of it, which differ: the one that is applied last decides. Keep one of them',
          },
        ]
      : [],
  );
}

function broughtBy(outers: readonly Manifest[]): Brought[] {
  return outers.flatMap((carrier) => {
    const objects = embeddedObjects(carrier, outers).filter((each) => !isIdle(each) && concernsRegistry(each.manifest));
    const chosen = objects.length === 0 ? [] : choicesOf(carrier, outers);
    return objects.map((object) => ({
      carrier,
      object,
      // Of one object, so that those of others are not compared.
      choices: [`destination ${object.destination}`, ...chosen].map(
        (choice) => `${manifestKey(object.manifest)} ${choice}`,
      ),
    }));
  });
}

/** Parts that are merged and say nothing of the same field do not touch each other. */
function isContrary(one: EmbeddedObject, other: EmbeddedObject): boolean {
  const [a, b] = [one.manifest, other.manifest];
  return one.partial && other.partial ? isContraryIn(a, b) : !isSameData(a, b);
}

function isContraryIn(one: unknown, other: unknown): boolean {
  if (!isRecord(one) || !isRecord(other)) return !isSameData(one, other);
  return Object.keys(one).some(
    (key) =>
      Object.hasOwn(other, key) &&
      // Each backend in it excludes the others.
      (key === 'storage' ? !isSameData(one[key], other[key]) : isContraryIn(one[key], other[key])),
  );
}

function carriersInWords(one: Manifest, other: Manifest): string {
  return manifestKey(one) === manifestKey(other)
    ? `two manifests of ${nameOf(one)} bring it`
    : `${nameOf(one)} and ${nameOf(other)} bring it`;
}

function nameOf(manifest: Manifest): string {
  return describeObject(referenceTo(manifest));
}
