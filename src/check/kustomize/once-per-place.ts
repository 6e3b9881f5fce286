import type { Finding } from '../../core/finding';
import type { FilePlace } from '../../yaml/source-object';

/** A finding, and where it stands. */
interface PlacedFinding extends Finding, FilePlace {
  readonly built?: readonly FilePlace[];
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
