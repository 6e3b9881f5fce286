import { groupBy } from '../../core/data/group-by';
import { manifestKey } from '../../core/manifest';
import { pathFrom } from '../../core/paths/posix-path';
import type { SourceObject } from '../../yaml/source-object';
import type { InputFile } from '../inputs';
import { toolPaths } from './tool-paths';

interface Side {
  readonly root: string;
  readonly files: readonly InputFile[];
}

/** A tool on both sides; undefined on a side that does not have it. */
export interface ToolPair {
  readonly was: SourceObject | undefined;
  readonly is: SourceObject | undefined;
}

/** Folders of several clusters may have tools with the same name: those in the same file are the same, and the only one elsewhere. */
export function toolPairs(old: Side, now: Side): ToolPair[] {
  const [before, after] = [toolsIn(old), toolsIn(now)];
  const places = new Map(after.map((each) => [each.place, each]));
  const inPlace = before.map((each) => ({ each, same: places.get(each.place) }));
  const paired = new Set(inPlace.map(({ same }) => same));
  const [moved, arrived] = [
    groupBy(
      inPlace.filter(({ same }) => same === undefined),
      ({ each }) => each.key,
    ),
    groupBy(
      after.filter((each) => !paired.has(each)),
      ({ key }) => key,
    ),
  ];
  const counterpart = (key: string) =>
    moved.get(key)?.length === 1 && arrived.get(key)?.length === 1 ? arrived.get(key)?.[0] : undefined;
  const pairs = inPlace.map(({ each, same = counterpart(each.key) }) => ({ was: each.tool, is: same?.tool }));
  const known = new Set(pairs.map(({ is }) => is));
  return [...pairs, ...after.filter(({ tool }) => !known.has(tool)).map(({ tool }) => ({ was: undefined, is: tool }))];
}

function toolsIn({ root, files }: Side) {
  return files.flatMap(({ file, objects }) =>
    objects
      .filter(({ manifest }) => toolPaths(manifest) !== undefined)
      .map((tool) => ({
        tool,
        key: manifestKey(tool.manifest),
        place: `${pathFrom(root, file)} ${manifestKey(tool.manifest)}`,
      })),
  );
}
