import { folderOfBuild } from '../../inputs/build-label';
import type { FilePlace } from '../../yaml/source-object';

/** A place, and where it stands in what was built of its file. */
interface BuiltFinding extends FilePlace {
  readonly built?: readonly FilePlace[];
}

/** Where a finding stands in what was built, for a message that stands beside the source; empty if nothing was built. */
export function buildsOf({ file, line, column, built = [] }: BuiltFinding): string {
  const places = folderOfBuild(file) === undefined ? built : [{ file, line, column }];
  const shown = places.slice(0, MOST_PLACES).map((place) => `${place.file}:${place.line}:${place.column}`);
  const others = places.length - MOST_PLACES;
  return shown.length === 0 ? '' : `${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
}

const MOST_PLACES = 3;
