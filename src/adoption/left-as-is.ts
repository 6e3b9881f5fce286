import { referenceTo, type Manifest } from '../core/manifest';
import { isSameData } from '../core/data/same-data';
import { allTexts } from '../core/data/all-texts';
import { isEncrypted } from '../credentials/sops';
import type { ChosenDelivery } from './decisions';
import { unquotedTexts, type Difference } from './differences';
import type { Language, Why } from './language';
import { unreadableIn } from '../yaml/write/escaped-text';
import type { CleanObject } from './objects/clean-object';
import type { Dropped } from './objects/dropped';
import { whyFilledIn } from './objects/filled-in';

/** An object that stays as it is, because no construct makes it. */
export interface Kept extends Why {
  readonly object: CleanObject;
  /** Whether a chart of the library would reject the object, or write guards into it. */
  readonly isApart: boolean;
}

/** Whether a chart of the library would hold none of the objects. */
export function areAllApart({
  sources,
  kept,
}: {
  readonly sources: readonly unknown[];
  readonly kept: readonly Kept[];
}): boolean {
  return kept.length > 0 && sources.length === 0 && kept.every(({ isApart }) => isApart);
}

/** What becomes of objects that no construct makes. */
interface LeftAsIs {
  readonly kept: readonly Kept[];
  readonly dropped: readonly Dropped[];
  readonly differences: readonly Difference[];
}

/** The objects that no construct makes: they stay YAML, or are left out where cdk8s cannot include them. */
export function leftAsIs(
  objects: readonly CleanObject[],
  whyOf: (object: CleanObject) => Why,
  { keepsBytes }: Language,
  delivery: ChosenDelivery | undefined,
): LeftAsIs {
  const kept: Kept[] = [];
  const dropped: Dropped[] = [];
  for (const object of objects) {
    const why = whyOf(object);
    const isApart = mustBeApart(object, why, delivery);
    const obstacle = keepsBytes ? undefined : (whyNotIncludable(object) ?? (isApart ? whyNotApart(object) : undefined));
    if (obstacle === undefined) kept.push({ object, ...why, isApart });
    else dropped.push({ object: referenceTo(object.manifest), path: [], why: `${obstacle}; keep its own file` });
  }
  const apart = keepsBytes ? [] : kept.filter(({ isApart }) => isApart);
  return { kept, dropped, differences: apart.flatMap(({ object }) => unquotedTexts(object.manifest)) };
}

/** Why cdk8s cannot include an object without changing it. */
function whyNotIncludable({ manifest }: CleanObject): string | undefined {
  if (isEncrypted(manifest)) return 'SOPS signs the order of the values, which an app would change';
  return referenceTo(manifest).name === '' ? 'it has no name, and cdk8s would give it one' : undefined;
}

/** RegistryChart writes escapes, other charts do not. */
function whyNotApart({ manifest }: CleanObject): string | undefined {
  const [character] = allTexts(manifest).flatMap((text) => unreadableIn(text) ?? []);
  return character === undefined
    ? undefined
    : `cdk8s writes its character ${character} without an escape, and kubectl rejects it or reads a new line`;
}

/** A chart of the library would reject it, or write into it. */
function mustBeApart(object: CleanObject, why: Why, delivery: ChosenDelivery | undefined): boolean {
  return why.finding !== undefined || whyFilledIn(object) !== undefined || isGuarded(object.manifest, delivery);
}

function isGuarded(manifest: Manifest, delivery: ChosenDelivery | undefined): boolean {
  return delivery !== undefined && !isSameData(delivery.tool.mark(manifest), manifest);
}
