import { formatFieldPath, valueAt, type FieldPath } from '../../../core/field-path';
import { manifestKey, type Manifest, describeManifest } from '../../../core/manifest';
import { isSameData } from '../../../core/data/same-data';
import { asRecord } from '../../../core/record';
import type { Release } from '../../../core/release';
import { isOfManagedKind, kindOf } from '../../../schema/kinds/kinds';
import { validateObject } from '../../../schema/validate';
import type { Unknown } from '../../unknown/unknown';

/**
 * The manifests with the required fields that `old` has and they leave out. Such an edit never takes a field away: the live object
 * keeps it, as another field manager owns it, too, or the API server rejects the object. It rejects an item of a list without its
 * required fields in any case, since an apply replaces lists as a whole: then the list stays as it is in `old`.
 */
export function withRequiredOf(
  old: readonly Manifest[],
  now: readonly Manifest[],
  release: Release,
  later: readonly string[] = [],
): { readonly manifests: readonly Manifest[]; readonly unknown: readonly Unknown[] } {
  const left = requiredLeftOut(old, now, release, later);
  if (left.length === 0) return { manifests: now, unknown: [] };
  const filled = new Map(
    left.map(({ manifest, before, paths }) => [
      manifest,
      paths.map(ofObject).reduce((each, path) => withValue(each, path, valueAt(before, path)) as Manifest, manifest),
    ]),
  );
  return { manifests: now.map((manifest) => filled.get(manifest) ?? manifest), unknown: left.flatMap(unknownOf) };
}

function unknownOf({ manifest, paths }: LeftOut): Unknown[] {
  return paths.map((path) => ({
    object: describeManifest(manifest),
    field: formatFieldPath(path),
    why: `NEW leaves out a required field: the API server rejects the object${isOfItem(path) ? '' : UNLESS_KEPT}`,
  }));
}

const UNLESS_KEPT = ', unless another field manager also set this field in the live object, which then keeps it';

interface LeftOut {
  readonly manifest: Manifest;
  readonly before: Manifest;
  readonly paths: readonly FieldPath[];
}

function requiredLeftOut(
  old: readonly Manifest[],
  now: readonly Manifest[],
  release: Release,
  later: readonly string[],
): LeftOut[] {
  const known = new Map(old.map((manifest) => [manifestKey(manifest), manifest]));
  return now.flatMap((manifest) => {
    const [kind, before] = [kindOf(manifest), known.get(manifestKey(manifest))];
    if (kind === undefined || before === undefined || !isOfManagedKind(manifest)) return [];
    const paths = validateObject(kind, manifest, release)
      .errors.filter(({ kind: problem, path }) => problem === 'required' && path[0] === 'spec')
      .map(({ path }) => path)
      .filter(([, field]) => !later.includes(String(field)))
      .filter((path) => {
        const [was, is] = [before, manifest].map((each) => valueAt(each, ofObject(path)));
        return was !== undefined ? !isSameData(was, is) : isOfItem(path);
      });
    return paths.length === 0 ? [] : [{ manifest, before, paths }];
  });
}

function isOfItem(path: FieldPath): boolean {
  return ofObject(path).length < path.length;
}

/** A path up to its first list. */
function ofObject(path: FieldPath): FieldPath {
  const item = path.findIndex((step) => typeof step === 'number');
  return item === -1 ? path : path.slice(0, item);
}

function withValue(data: unknown, [step, ...rest]: FieldPath, value: unknown): unknown {
  if (step === undefined) return value;
  const { [step]: is, ...others } = asRecord(data);
  const now = withValue(is, rest, value);
  return now === undefined ? others : { ...others, [step]: now };
}
