import { folderOfBuild } from '../../inputs/build-label';
import type { FilePlace } from '../../yaml/source-object';
import type { LocatedFinding } from '../check-report';
import { withChanges } from '../judged-finding';
import { firstInOneList } from '../../core/formats/in-one-list';

/** A place, and where it stands in what was built of its file. */
interface BuiltPlace extends FilePlace {
  readonly built?: readonly FilePlace[];
}

/** Findings, each of them once: of one that several clusters have, one that names all builds in which it stands. */
export function oncePerPlace(findings: readonly LocatedFinding[]): LocatedFinding[] {
  const kept: LocatedFinding[] = [];
  const byPlace = new Map<string, number[]>();
  for (const finding of findings) {
    const indexes = byPlace.get(keyOf(finding));
    const index = indexes?.find((each) => kept[each]?.message === finding.message);
    const first = index === undefined ? undefined : kept[index];
    if (index !== undefined && first !== undefined) kept[index] = withBuilds(first, finding);
    else {
      if (indexes === undefined) byPlace.set(keyOf(finding), [kept.length]);
      else indexes.push(kept.length);
      kept.push(finding);
    }
  }
  return kept;
}

/** Without its message: few places have two findings of one rule. */
function keyOf({ file, line, column, id, severity, suppressedBy }: LocatedFinding): string {
  return `${file}:${line}:${column} ${id} ${severity} ${suppressedBy ?? ''}`;
}

/** As the last one says it, and in the place of the first one. */
function withBuilds(first: LocatedFinding, last: LocatedFinding): LocatedFinding {
  const built = [...(first.built ?? []), ...(last.built ?? [])];
  return built.length === 0 ? last : withChanges(last, { built });
}

/** Where a finding stands in what was built, for a message that stands beside the source; empty if nothing was built. */
export function buildsOf({ file, line, column, built = [] }: BuiltPlace): string {
  const places = folderOfBuild(file) === undefined ? built : [{ file, line, column }];
  const names = places.map((place) => `${place.file}:${place.line}:${place.column}`);
  return firstInOneList(names, MOST_PLACES);
}

const MOST_PLACES = 3;
