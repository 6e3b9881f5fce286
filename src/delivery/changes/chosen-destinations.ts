import { once } from '../../core/caching/once-per';
import { groupBy } from '../../core/data/group-by';
import { unorderedChoice } from '../../core/tools/unordered-choice';
import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { jsonText } from '../../core/formats/json-text';
import { groupKind, referenceTo, type Manifest } from '../../core/manifest';
import { changedObjects, editedObjects } from '../../operator/changes/base/changed-objects';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { decidesChoice, PLACEMENTS, SCHEDULING_DISABLED } from '../../rules/embedded/placements-of';
import {
  decidesOn,
  decidesOnPlacements,
  isRegistration,
  mayDecideOn,
} from '../../rules/embedded/reading/chosen-clusters';
import { ANY, choosersOf, encodedValue, isDestination, SECRET_TYPE, type Chooser } from './destination-choosers';

/**
 * What an edit changes in the clusters that Applications and ApplicationSets of the registry deploy to: Secrets of clusters, by which
 * Argo CD knows them, placements, and the clusters that these choose.
 *
 * @param tools those of both sides
 * @param choosers what decides about clusters on both sides, of all folders
 */
export function* unknownDestinations(
  old: readonly Manifest[],
  now: readonly Manifest[],
  tools: readonly Manifest[],
  choosers: () => readonly Manifest[],
): Iterable<Unknown> {
  const isOne = (manifest: Manifest): boolean => isDestination(manifest) || decidesOnPlacements(manifest);
  const changed = changedObjects(old, now).filter(({ isEdited, manifest }) => !isEdited && isOne(manifest));
  const edited = editedObjects(old, now)
    .filter(({ before, after }) => isOne(before) || isOne(after))
    .flatMap(({ before, after }) => editedObjects([unorderedChoice(before)], [unorderedChoice(after)]));
  if (changed.length + edited.length === 0) return;
  const choosersFor = choosersAround(tools, choosers());
  const placements = once(() =>
    choosers().filter((each) => PLACEMENTS.has(groupKind(each)) && choosersFor(each).length > 0),
  );
  const choosing = (object: Manifest): Manifest[] =>
    decidesOnPlacements(object) ? placements().filter((each) => mayDecideOn(each, object, choosers())) : [];
  for (const { before, after, paths } of edited) {
    const own = [...new Set([...choosersFor(before), ...choosersFor(after)])];
    const byPlacement = [...new Set([...choosing(before), ...choosing(after)])];
    const isDeciding = (path: FieldPath): boolean =>
      own.some((chooser) => decides(path, chooser, [before, after])) ||
      (byPlacement.length > 0 && decidesOn(formatFieldPath(path), byPlacement, [before, after], choosers()));
    for (const path of paths.filter((each) => !isSameValue(before, after, each)))
      if (isDeciding(path))
        yield { object: describeSubject(referenceTo(after)), field: formatFieldPath(path), why: WHY };
  }
  for (const { manifest } of changed)
    if (choosersFor(manifest).length + choosing(manifest).length > 0)
      yield { object: describeSubject(referenceTo(manifest)), why: WHY };
}

/** What chooses a destination: also of a placement whose clusters become known to Argo CD. */
function choosersAround(tools: readonly Manifest[], around: readonly Manifest[]): (destination: Manifest) => Chooser[] {
  const find = choosersOf(tools);
  const registered = once(() => {
    const all = around
      .filter(isRegistration)
      .flatMap((each) => find(each).map((chooser) => [placementOf(each), chooser] as const));
    return groupBy(all, ([placement]) => placement);
  });
  return (destination) =>
    PLACEMENTS.has(groupKind(destination))
      ? [
          ...find(destination),
          ...(registered().get(nameIn(destination, destination.metadata.name)) ?? []).map(([, each]) => each),
        ]
      : find(destination);
}

function placementOf(registration: Manifest): string {
  return nameIn(registration, valueAt(registration, ['spec', 'placementRef', 'name']));
}

function nameIn({ metadata: { namespace } }: Manifest, name: unknown): string {
  return jsonText([namespace, name]);
}

const WHY = 'which clusters an Application of the registry deploys to is not predicted';

/** Whether a Secret has the same value under `data` and `stringData`. */
function isSameValue(before: Manifest, after: Manifest, [part, key]: FieldPath): boolean {
  if ((part !== 'data' && part !== 'stringData') || key === undefined) return false;
  return encodedValue(before, String(key)) === encodedValue(after, String(key));
}

/**
 * Labels and annotations decide where the tool names them. Credentials and the shard that deploys decide nothing, and nor does what an
 * encryption writes beside the data. Groups of decisions decide where the tool takes one of them.
 */
function decides([part, key, label]: FieldPath, { by, named }: Chooser, sides: readonly Manifest[]): boolean {
  if (sides.some(isRegistration)) return part === 'spec';
  if (by === 'placement' || by === 'registration') {
    if (part === 'metadata') return label === SCHEDULING_DISABLED;
    const isOfGroup = takesGroup(named);
    return (isOfGroup || key !== GROUPS) && decidesChoice(key, sides, isOfGroup);
  }
  if (part === 'metadata')
    return label === SECRET_TYPE || (LABELS.has(key) && [ANY, label].some((each) => named.has(String(each))));
  if (part !== 'data' && part !== 'stringData') return false;
  return key !== 'config' && key !== 'shard' && !(by === 'server' && key === 'name');
}

const LABELS: ReadonlySet<unknown> = new Set(['labels', 'annotations']);

/** The field of a placement that makes groups of its decisions. */
const GROUPS = 'decisionStrategy';

function takesGroup(named: ReadonlySet<string>): boolean {
  return [...named].some((label) => label === ANY || label.includes('decision-group'));
}
