import { manifestKey, type Manifest } from '../../core/manifest';
import { pathFrom } from '../../core/paths/posix-path';
import { leftByTool, outerToolEffects, type ToolEffects } from '../../delivery/changes/outer-tools';
import type { ClusterPair } from '../../inputs/cluster-pairs';
import type { InputFile } from '../../inputs/inputs';
import type { SidesWithTools } from '../../inputs/tools/sides-with-tools';
import type { SourceObject } from '../../yaml/source-object';
import { unreadFiles } from './unread-files';

interface Side {
  readonly root: string;
  readonly files: readonly InputFile[];
  readonly tools: ReadonlySet<Manifest>;
}

/**
 * Reports for a cluster what happens to it where a tool no longer deploys it, and where one changes that deploys its tools. Tools
 * that say nothing of the cluster are not in it.
 */
export function toolEffects(
  old: Side,
  now: Side,
  { outer, staying, former, elsewhere }: Omit<SidesWithTools<Side>, 'old' | 'now'>,
): <Pair extends ClusterPair>(pair: Pair) => Pair & ToolEffects {
  const unreadIn = unreadFiles({ old, now }, former);
  const foldersOf = outer.length === 0 ? () => new Set<string>() : foldersByCluster([old, now]);
  return (pair) => {
    const isHere = ({ manifest }: SourceObject): boolean => !elsewhere.has(manifest);
    const kept = new Set((pair.now?.objects ?? []).map(({ manifest }) => manifestKey(manifest)));
    const isLeft = (manifest: Manifest): boolean => staying.has(manifest) && !kept.has(manifestKey(manifest));
    const before = (pair.old?.objects ?? []).filter(isHere);
    const manifests = before.map(({ manifest }) => manifest);
    const inner = manifests.filter((manifest) => old.tools.has(manifest));
    const folders = foldersOf(pair);
    const around = outer.filter(({ folder }) => folders.has(folder));
    const effects = around.map((each) =>
      outerToolEffects({ ...each, isStaying: each.before !== undefined && staying.has(each.before), inner }),
    );
    return {
      ...pair,
      old: pair.old && { ...pair.old, objects: before.filter(({ manifest }) => !isLeft(manifest)) },
      now: pair.now && { ...pair.now, objects: pair.now.objects.filter(isHere) },
      changes: [
        ...inner.filter(isLeft).map((tool) => leftByTool(tool, manifests)),
        ...effects.flatMap(({ changes }) => changes),
      ],
      unknown: [
        ...effects.flatMap(({ unknown }) => unknown),
        ...unreadIn(
          pair,
          around.flatMap(({ after }) => after ?? []),
        ),
      ],
    };
  };
}

/** Reports the folders, below the sides, that hold what is in a cluster beside tools. */
function foldersByCluster(sides: readonly Side[]): (pair: ClusterPair) => ReadonlySet<string> {
  const folders = new Map(
    sides.flatMap(({ files, root, tools }) =>
      files.flatMap(({ folder, objects }) =>
        folder === undefined
          ? []
          : objects
              .filter(({ manifest }) => !tools.has(manifest))
              .map((object) => [object, pathFrom(root, folder)] as const),
      ),
    ),
  );
  return ({ old, now }) =>
    new Set([...(old?.objects ?? []), ...(now?.objects ?? [])].flatMap((object) => folders.get(object) ?? []));
}
