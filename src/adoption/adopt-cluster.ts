import { formatFieldPath } from '../core/field-path';
import { withArticle } from '../core/formats/with-article';
import { describeObject, manifestKey, type Manifest, describeManifest } from '../core/manifest';
import { isSameData } from '../core/data/same-data';
import { isOfManagedKind } from '../schema/kinds/kinds';
import type { SourceObject } from '../yaml/source-object';
import { adoptObjects, whyKept, type AdoptedCluster, type Adopting } from './adopt-objects';
import { holdsRegistry } from './delivery/one-wrapper-each';
import { isWrapper, unwrapped } from './delivery/unwrapped';
import { cleanObjects, type CleanObject, type Cleaning } from './objects/clean-object';
import type { Dropped } from './objects/dropped';
import { asWritten } from './objects/filled-in';
import { whyWrong } from './refused';
import { residueOf } from './patches/operations';

/** The app that makes the objects of one cluster. */
export function adoptCluster(given: readonly SourceObject[], adopting: Adopting): AdoptedCluster {
  const sources = given.map(asWritten);
  const cleaning = cleanObjects(sources, adopting.facts.release, adopting.language);
  const wrappers = cleaning.objects.filter(({ manifest }) => holdsRegistry(manifest));
  const [wrapper, ...others] = wrappers;
  const adopted =
    wrapper === undefined ? undefined : others.length > 0 ? SEVERAL : adoptWrapped(wrapper, cleaning, adopting);
  if (adopted !== undefined && typeof adopted !== 'string') return adopted;
  const reasons = new Map(adopted === undefined ? [] : wrappers.map((each) => [each, adopted] as const));
  return adoptObjects(sources, cleaning, { ...adopting, reasons });
}

const SEVERAL =
  'one chart has one delivery, and several objects here hold an image registry; adopt each of them from a folder of its own';

/** The app whose delivery writes a wrapper around its objects; or why no delivery writes the same. */
function adoptWrapped(
  wrapper: CleanObject,
  { objects, dropped }: Cleaning,
  adopting: Adopting,
): AdoptedCluster | string {
  const { kind } = wrapper.manifest;
  if (!isWrapper(wrapper.manifest))
    return `no delivery of the library writes ${withArticle(kind)}; to adopt the objects in it, put them into files of their own`;
  const beside = objects.filter((each) => each !== wrapper);
  const within = unwrapped(wrapper, beside, adopting.chart);
  if (within === undefined) return 'the objects beside it that its delivery would write are missing';
  const { delivery } = within;
  const title = `Delivery.${delivery.tool.name}`;
  if (!adopting.language.delivers(delivery.tool)) return `an inventory has no ${title}`;
  const cleaning = cleanObjects(within.objects, adopting.facts.release, adopting.language);
  const { final, ...adopted } = adoptObjects(within.objects, cleaning, { ...adopting, delivery });
  const lost = whyLost(adopted);
  if (lost !== undefined) return lost;
  const manifests = [...final, ...adopted.kept.map(({ object }) => object.manifest)];
  const chart = { name: adopting.chart };
  const [error] = delivery.tool.errors?.(manifests, chart) ?? [];
  if (error !== undefined) return whyWrong(error, formatFieldPath(error.path));
  const written = delivery.tool.wrap?.(manifests, chart) ?? [];
  const different = whyDifferent(written, [wrapper, ...beside], title);
  if (different !== undefined) return different;
  const keys = new Set(written.map(manifestKey));
  const around = beside.filter(({ manifest }) => !keys.has(manifestKey(manifest)));
  if (around.some(({ manifest }) => isOfManagedKind(manifest)))
    return 'one chart creates one registry, and another one is beside this object';
  const others = around.map((object) => ({ object, why: whyKept(object), isApart: true }));
  return { ...adopted, kept: [...adopted.kept, ...others], dropped };
}

/** Why the objects in a wrapper would change; undefined if none would. */
function whyLost({ dropped, differences, kept }: AdoptedCluster): string | undefined {
  const [first] = [...dropped, ...differences];
  if (first !== undefined) return `${placeOf(first)} in it would change: ${first.why}`;
  const apart = kept.find(({ isApart }) => isApart);
  return apart && `${describeManifest(apart.object.manifest)} in it must stay YAML: ${apart.why}`;
}

function placeOf({ object, path }: Pick<Dropped, 'object' | 'path'>): string {
  return `${describeObject(object)} ${formatFieldPath(path)}`.trimEnd();
}

/** What a delivery writes otherwise than it is there. */
function whyDifferent(written: readonly Manifest[], there: readonly CleanObject[], title: string): string | undefined {
  for (const manifest of written) {
    const object = there.find((each) => manifestKey(each.manifest) === manifestKey(manifest));
    const name = describeManifest(manifest);
    if (object === undefined) return `${title} would also write ${name}`;
    if (isSameData(manifest, object.manifest)) continue;
    const [operation] = residueOf(manifest, object.manifest).operations;
    return `${title} would write another ${formatFieldPath(operation?.path ?? [])} in ${name}`;
  }
  return undefined;
}
