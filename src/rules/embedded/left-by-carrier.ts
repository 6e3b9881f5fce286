import { jsonText } from '../../core/formats/json-text';
import { oncePer } from '../../core/caching/once-per';
import { manifestKey, referenceTo, type Manifest, describeManifest } from '../../core/manifest';
import { asRecord, isRecord } from '../../core/record';
import type { Unknown } from '../../operator/unknown/unknown';
import type { Change } from '../../operator/changes/base/change';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { carrierOf } from './carriers';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { IF_CREATED, isDisabledPolicy } from './reading/compliance';
import { embeddedObjects, isIdle, type EmbeddedObject } from './embedded-objects';

/** The objects of OLD that no carrier of NEW has, and that the carrier of OLD leaves in the cluster as they are. */
export function leftByCarrier(
  old: readonly EmbeddedObject[],
  now: readonly EmbeddedObject[],
  outerNow: readonly Manifest[],
): EmbeddedObject[] {
  const kept = new Set(now.map(({ manifest }) => manifestKey(manifest)));
  return old.filter(
    ({ manifest, leftBehind }) =>
      leftBehind !== undefined &&
      !kept.has(manifestKey(manifest)) &&
      // An object that carriers hold and bring nowhere, such as one that must not be there, is not left.
      (broughtBy(outerNow).has(nameOf(manifest)) || !namedIn(outerNow).has(nameOf(manifest))),
  );
}

/** Another carrier of NEW brings them, maybe to another cluster. What a policy may delete is reported as that. */
export function unknownOfLeft(objects: readonly EmbeddedObject[], outerNow: readonly Manifest[]): Unknown[] {
  return objects
    .filter(({ manifest, leftBehind }) => leftBehind !== IF_CREATED && concernsRegistry(manifest))
    .flatMap(({ manifest }) => {
      const other = broughtBy(outerNow).get(nameOf(manifest));
      if (other === undefined) return [];
      return [
        {
          object: describeManifest(manifest),
          why: `in NEW, ${other} brings it, and it is not known whether to the same cluster. If not, the object stays there as it is`,
        },
      ];
    });
}

/** What policies delete that they created, and that a policy of NEW no longer has, or has and is disabled. */
export function unknownOfCreated(
  old: readonly EmbeddedObject[],
  now: readonly EmbeddedObject[],
  left: readonly EmbeddedObject[],
): Unknown[] {
  const disabled = new Set(now.filter((each) => each.isDisabled === true).map(({ manifest }) => manifestKey(manifest)));
  return old
    .filter((each) => each.leftBehind === IF_CREATED && !isIdle(each))
    .filter((each) => left.includes(each) || disabled.has(manifestKey(each.manifest)))
    .map(({ manifest }) => ({
      object: describeManifest(manifest),
      why: `pruneObjectBehavior of its policy is DeleteIfCreated: RHACM deletes the object if this policy created it (createdByPolicy in status.relatedObjects of the ConfigurationPolicy), which the input does not show${lossOnDeletion(manifest) === 'registry' ? '. Then the registry goes, and its storage and images if spec.storage.managementState is Managed' : ''}. To keep the object, set pruneObjectBehavior to None in a first change`,
    }));
}

/** No carrier of NEW brings them anywhere. */
export function changesOfLeft(objects: readonly EmbeddedObject[], outerNow: readonly Manifest[]): Change[] {
  return objects
    .filter(({ leftBehind }) => leftBehind !== IF_CREATED)
    .filter(({ manifest }) => concernsRegistry(manifest) && !broughtBy(outerNow).has(nameOf(manifest)))
    .map(({ manifest, leftBehind = '' }) => ({
      level: 'change',
      subject: referenceTo(manifest),
      what: 'the object stays in the cluster as it is: what deployed it no longer applies it, and does not delete it',
      why: 'nothing in NEW deploys it',
      ...{ old: 'applied', new: 'kept', source: leftBehind },
    }));
}

/** The objects that carriers, or their own manifests, bring to any cluster, and one of those that do. */
const broughtBy = oncePer((outers: readonly Manifest[]): ReadonlyMap<string, string> => {
  const carriers = new Map<string, string>();
  for (const outer of outers) {
    if (concernsRegistry(outer)) carriers.set(nameOf(outer), 'a manifest of its own');
    for (const object of embeddedObjects(outer, outers))
      if (!isIdle(object)) carriers.set(nameOf(object.manifest), describeManifest(outer));
  }
  return carriers;
});

/** The objects that carriers hold in any way. */
const namedIn = oncePer((outers: readonly Manifest[]): ReadonlySet<string> => {
  const names = new Set<string>();
  for (const outer of outers) if (carrierOf(outer) !== undefined && !isDisabledPolicy(outer)) collect(outer, names);
  return names;
});

function collect(value: unknown, names: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) collect(each, names);
  if (!isRecord(value)) return;
  names.add(nameOf(value));
  for (const each of Object.values(value)) collect(each, names);
}

function nameOf(object: unknown): string {
  const { kind, metadata } = asRecord(object);
  const { namespace, name } = asRecord(metadata);
  return jsonText([kind, namespace ?? '', name]);
}
