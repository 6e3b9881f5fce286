import { once, oncePer } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { isSameData } from '../../core/data/same-data';
import { valueAt } from '../../core/field-path';
import { asText } from '../../core/formats/json-text';
import { isLive } from '../../core/live-object';
import { manifestKey, type Manifest, describeManifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { bringsRegistry, embeddedObjects, isIdle, type EmbeddedObject } from './embedded-objects';
import { choicesAround, choicesOf } from './placements-of';
import { fieldManagerOf, workPath } from './reading/manifest-works';
import { isNamedAlike } from './reading/must-have';

/** An object that a carrier brings, and what chooses the clusters that get it. */
interface Brought {
  readonly carrier: Manifest;
  readonly object: EmbeddedObject;
  /** Those that bring the same in the same way, of which thousands may go to one cluster, have one number. */
  readonly content: number;
  readonly choices: readonly string[];
  /** Choices of all clusters among which its own are. */
  readonly within: readonly string[];
}

/**
 * Reports for a destination the objects that another carrier of NEW brings to the same clusters with other values, unless an edit
 * leaves both as they were: each carrier applies its own, and what the cluster has in the end is not known.
 */
export function unknownOfTwice(old: readonly Manifest[], now: readonly Manifest[]): (destination: string) => Unknown[] {
  const brought = broughtBy(now);
  const byDestination = groupBy(brought, ({ object }) => object.destination);
  const inChoices = brought.flatMap((each) => each.choices.map((choice) => ({ choice, each })));
  const byChoice = groupBy(inChoices, ({ choice }) => choice);
  const before = once(() => new Set(broughtBy(old).map(contentOf)));
  const isAsBefore = (one: Brought): boolean => before().has(contentOf(one));
  // What an edit leaves as it was is compared with what it changes alone: of thousands of objects, these are few.
  const edited = once(() =>
    groupBy(
      inChoices.filter(({ each }) => !isAsBefore(each)),
      ({ choice }) => choice,
    ),
  );
  return (destination) => {
    const reported = new Set<Brought>();
    return (byDestination.get(destination) ?? []).flatMap((each) => {
      const choices = [...each.choices, ...each.within];
      if (reported.has(each) || choices.every((choice) => isAlone(each, byChoice.get(choice)))) return [];
      const rivals = isAsBefore(each) ? edited() : byChoice;
      const rival = rivalIn(
        each,
        choices.map((choice) => rivals.get(choice) ?? []),
      );
      if (rival === undefined) return [];
      reported.add(rival);
      return [
        {
          object: describeManifest(each.object.manifest),
          why: `${carriersInWords(each.carrier, rival.carrier)} to the same clusters ${areApart(each, rival) ? 'with other fields, each by server-side apply: what they give together is not predicted' : 'with other values: the one that is applied last decides'}. Bring the object with one of them`,
        },
      ];
    });
  };
}

interface InChoice {
  readonly choice: string;
  readonly each: Brought;
}

function isAlone(one: Brought, found: readonly InChoice[] = []): boolean {
  return found.length === 0 || (found.length === 1 && found[0]?.each === one);
}

function rivalIn(one: Brought, groups: readonly (readonly InChoice[])[]): Brought | undefined {
  const isRival = ({ each }: InChoice): boolean => each.content !== one.content && isContrary(one.object, each.object);
  return groups.find((group) => group.some(isRival))?.find(isRival)?.each;
}

const contentOf = oncePer(({ carrier, object }: Brought) => `${manifestKey(carrier)} ${asText(object.manifest)}`);

/** Objects of which NEW has two manifests that differ, unless OLD has both. */
export function unknownOfSecond(old: readonly Manifest[], now: readonly Manifest[]): Unknown[] {
  const found = groupBy(
    now.filter((each) => !isLive(each) && (concernsRegistry(each) || bringsRegistry(each, now))),
    manifestKey,
  );
  // A file may have thousands of manifests of one object.
  const texts = once(() => new Set(old.map(asText)));
  const isNew = (manifest: Manifest): boolean => !texts().has(asText(manifest));
  return [...found.values()].flatMap(([first, ...others]) =>
    first !== undefined && others.some((each) => !isSameData(each, first)) && [first, ...others].some(isNew)
      ? [
          {
            object: describeManifest(first),
            why: 'NEW has several manifests of it, which differ: the one that is applied last decides. Keep one of them',
          },
        ]
      : [],
  );
}

function broughtBy(outers: readonly Manifest[]): Brought[] {
  const contents = new Map<string, number>();
  return outers.flatMap((carrier) => {
    const objects = embeddedObjects(carrier, outers).filter((each) => !isIdle(each) && concernsRegistry(each.manifest));
    const [chosen, within] =
      objects.length === 0 ? [[], []] : [choicesOf(carrier, outers), choicesAround(carrier, outers)];
    return objects.map((object) => {
      // Of one object, so that those of others are not compared.
      const ofObject = (choice: string): string => `${manifestKey(object.manifest)} ${choice}`;
      const choices = [`destination ${object.destination}`, ...chosen].map(ofObject);
      const text = asText([object.manifest, object.partial]);
      const content = contents.get(text) ?? contents.size;
      contents.set(text, content);
      return { carrier, object, content, choices, within: within.map(ofObject) };
    });
  });
}

/** Parts that are merged and say nothing of the same field do not touch each other, nor does a part that the whole contains. */
function isContrary(a: EmbeddedObject, b: EmbeddedObject): boolean {
  if (a.partial !== b.partial) return a.partial ? !isContained(a, b) : !isContained(b, a);
  const joinsLists = a.over?.joinsLists === true && b.over?.joinsLists === true;
  return a.partial ? isContraryIn(a.manifest, b.manifest, joinsLists) : !isSameData(a.manifest, b.manifest);
}

function isContained({ manifest, over }: EmbeddedObject, whole: EmbeddedObject): boolean {
  return over !== undefined && isSameData(over.merged({ ...manifest }, { ...whole.manifest }), whole.manifest);
}

/** Whether both leave each other's fields in the object: server-side apply takes none away that another manager set. */
function areApart(one: Brought, other: Brought): boolean {
  const areManaged = one.object.serverSide && other.object.serverSide && managerOf(one) !== managerOf(other);
  return areManaged && !isContraryIn(one.object.manifest, other.object.manifest, false);
}

function managerOf({ carrier }: Brought): string {
  return fieldManagerOf(valueAt(carrier, workPath(carrier) ?? []));
}

function isContraryIn(one: unknown, other: unknown, joinsLists: boolean): boolean {
  if (joinsLists && Array.isArray(one) && Array.isArray(other)) return isContraryInLists(one, other);
  if (!isRecord(one) || !isRecord(other)) return !isSameData(one, other);
  return Object.keys(one).some(
    (key) =>
      Object.hasOwn(other, key) &&
      // Each backend in it excludes the others.
      (key === 'storage' ? !isSameData(one[key], other[key]) : isContraryIn(one[key], other[key], joinsLists)),
  );
}

/** Lists that get the entries of both: only entries with one name are merged. */
function isContraryInLists(one: readonly unknown[], other: readonly unknown[]): boolean {
  return one.some((each) => other.some((found) => isNamedAlike(each, found) && isContraryIn(each, found, true)));
}

function carriersInWords(one: Manifest, other: Manifest): string {
  return manifestKey(one) === manifestKey(other)
    ? `two manifests of ${describeManifest(one)} bring it`
    : `${describeManifest(one)} and ${describeManifest(other)} bring it`;
}
