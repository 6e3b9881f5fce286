import type { Finding } from '../../core/finding';
import { folderOfBuild } from '../../inputs/build-label';
import type { FilePlace } from '../../yaml/source-object';

/** A place, and where it stands in what was built of its file. */
interface BuiltPlace extends FilePlace {
  readonly built?: readonly FilePlace[];
}

/** A finding, and where it stands. */
interface PlacedFinding extends Finding, BuiltPlace {
  readonly suppressedBy?: string;
}

/** Findings, each of them once: of one that several clusters have, one that names all builds in which it stands. */
export function oncePerPlace<Given extends PlacedFinding>(findings: readonly Given[]): Given[] {
  const known = new Map<string, Given>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const first = known.get(key);
    known.set(key, first === undefined ? finding : withBuilds(first, finding));
  }
  return [...known.values()];
}

function keyOf({ file, line, column, message, severity, suppressedBy }: PlacedFinding): string {
  return `${file}:${line}:${column} ${severity} ${suppressedBy ?? ''} ${message}`;
}

/** As the last one says it, and in the place of the first one. */
function withBuilds<Given extends PlacedFinding>(first: Given, last: Given): Given {
  const built = [...(first.built ?? []), ...(last.built ?? [])];
  return built.length === 0 ? last : { ...last, built };
}

/** Where a finding stands in what was built, for a message that stands beside the source; empty if nothing was built. */
export function buildsOf({ file, line, column, built = [] }: BuiltPlace): string {
  const places = folderOfBuild(file) === undefined ? built : [{ file, line, column }];
  const shown = places.slice(0, MOST_PLACES).map((place) => `${place.file}:${place.line}:${place.column}`);
  const others = places.length - MOST_PLACES;
  return shown.length === 0 ? '' : `${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

const MOST_PLACES = 3;
