import { referenceTo, type Manifest } from '../../core/manifest';
import { isChartOfRegistry } from '../../inputs/tools/chart-tool';
import { changedObjects } from '../../operator/changes/base/changed-objects';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { concernsRegistry } from '../../schema/kinds/concerns-registry';
import { isOfManagedKind } from '../../schema/kinds/kinds';
import { isProtected } from './protected-objects';
import { referencesIn } from './references';
import { isTool } from './tool-settings';

/** One side of an edit: the manifests of its clusters, and its tools. */
interface Side {
  readonly clusters: readonly (readonly Manifest[])[];
  /** Tools that bring the registry of several clusters. */
  readonly shared: ReadonlySet<Manifest>;
}

/**
 * Reports which objects a side names where it says what the registry is made of: the source of a tool that brings it, the values
 * that the tool fills in, the store of an ExternalSecret.
 */
export function namedByMakers({ clusters, shared }: Side): (manifest: Manifest) => boolean {
  const makers = clusters.flatMap((manifests) => {
    const isBeside = manifests.some(isProtected);
    return manifests.filter(
      (each) => makesObjects(each) || shared.has(each) || (isBeside ? isTool(each) : isChartOfRegistry(each)),
    );
  });
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

type IsNamed = ReturnType<typeof namedByMakers>;

/** What an edit changes in such objects. One that comes or goes counts only if the other side names it, too. */
export function* unknownNamed(
  old: readonly Manifest[],
  now: readonly Manifest[],
  isNamed: { readonly old: IsNamed; readonly now: IsNamed },
): Iterable<Unknown> {
  for (const { manifest, isEdited, isRemoved, fields } of changedObjects(old, now)) {
    if (concernsRegistry(manifest) || isTool(manifest)) continue;
    const isOf = isEdited
      ? isNamed.old(manifest) || isNamed.now(manifest)
      : (isRemoved ? isNamed.now : isNamed.old)(manifest);
    if (!isOf) continue;
    const object = describeSubject(referenceTo(manifest));
    const deciding = fields.filter((field) => !IDLE.test(field));
    if (isEdited) for (const field of deciding) yield { object, field, why: WHY };
    else yield { object, why: WHY };
  }
}

const WHY =
  'what deploys objects of the registry uses this object, and what it deploys after the edit is not in the input';
/** When a source is looked at, and what people note. */
const IDLE = /^(?:metadata\b|spec\.(?:interval|timeout|suspend)\b)/;
