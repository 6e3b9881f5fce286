import { listAt, valueAt } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE } from '../../core/names';
import { isChartOfRegistry } from '../../inputs/tools/chart-tool';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isOfManagedKind } from '../../schema/kinds/kinds';
import { isProtected } from './protected-objects';
import { referencesIn, SECRET_MAPPINGS } from './references';
import { isTool } from './tool-settings';

/** One side of an edit: the manifests of its clusters, and its tools. */
interface Side {
  readonly clusters: readonly (readonly Manifest[])[];
  /** Tools that bring the registry of several clusters. */
  readonly shared: ReadonlySet<Manifest>;
}

/** The objects of a side that make or bring objects of the registry. */
export function makersIn({ clusters, shared }: Side): Manifest[] {
  return clusters.flatMap((manifests) => {
    const isBeside = manifests.some(isProtected);
    return manifests.filter(
      (each) =>
        makesObjects(each) ||
        copiesSecrets(each) ||
        shared.has(each) ||
        (isBeside ? isTool(each) : isChartOfRegistry(each)),
    );
  });
}

/**
 * Reports which objects a side names where it says what the registry is made of: the source of a tool that brings it, the values
 * that the tool fills in, the store of an ExternalSecret.
 */
export function namedByMakers(makers: readonly Manifest[]): (manifest: Manifest) => boolean {
  const named = new Set(makers.flatMap(referencesIn));
  return (manifest) => {
    const { kind, name, namespace = '' } = referenceTo(manifest);
    return named.has(`${kind}/${namespace}/${name}`);
  };
}

/** Whether another controller makes an object of the registry of it. */
function makesObjects(manifest: Manifest): boolean {
  return concernsRegistry(manifest) && !isOfManagedKind(manifest);
}

/** Whether it is a set of Hive that copies Secrets of the hub into a namespace of the registry. */
function copiesSecrets(manifest: Manifest): boolean {
  return listAt(manifest, SECRET_MAPPINGS).some((mapping) => {
    const namespace = valueAt(mapping, ['targetRef', 'namespace']);
    return namespace === REGISTRY_NAMESPACE || namespace === CONFIG_NAMESPACE;
  });
}

type IsNamed = ReturnType<typeof namedByMakers>;

/** What an edit changes in such objects. One that comes or goes counts only if the other side names it, too. */
export function* unknownNamed(
  old: readonly Manifest[],
  now: readonly Manifest[],
  isNamed: { readonly old: IsNamed; readonly now: IsNamed },
): Iterable<Unknown> {
  for (const { manifest, before, isEdited, isRemoved, fields } of changedObjects(old, now)) {
    if (concernsRegistry(manifest) || isTool(manifest)) continue;
    const isOf = isEdited
      ? isNamed.old(manifest) || isNamed.now(manifest)
      : (isRemoved ? isNamed.now : isNamed.old)(manifest);
    if (!isOf) continue;
    const object = describeSubject(referenceTo(manifest));
    const isOff = (field: string): boolean => field === 'spec.suspend' && ![before, manifest].some(isSuspended);
    const deciding = fields.filter((field) => !IDLE.test(field) && !isOff(field));
    if (isEdited) for (const field of deciding) yield { object, field, why: WHY };
    else yield { object, why: WHY };
  }
}

const WHY =
  'what deploys objects of the registry uses this object, and what it deploys after the edit is not in the input';
/** When a source is looked at, and what people note. */
const IDLE = /^(?:metadata\b|spec\.(?:interval|timeout)\b)/;

/** Whether a source of Flux stays at the revision that it has. */
function isSuspended(source: Manifest | undefined): boolean {
  return valueAt(source, ['spec', 'suspend']) === true;
}
