import { jsonText } from '../../core/formats/json-text';
import type { Manifest } from '../../core/manifest';
import { joinPaths, pathFrom } from '../../core/paths/posix-path';
import type { SourceObject } from '../../yaml/source-object';
import type { InputFile } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { deployedFolders, type DeployedFolders, type ToolFolders } from './tool-folders';
import { isOfOtherApp } from './other-app';
import { isSameTemplate } from './same-generators';
import { toolPairs, type ToolPair } from './tool-pairs';
import { toolPaths } from './tool-paths';

interface Side {
  readonly tree: FileTree;
  readonly root: string;
  readonly files: readonly InputFile[];
}

/** A tool on both sides that deploys tools of a folder; undefined on a side on which it does not. */
export interface OuterTool {
  /** Below the sides. */
  readonly folder: string;
  readonly before: Manifest | undefined;
  readonly after: Manifest | undefined;
}

interface FoldersOfBoth {
  readonly ofOld: ToolFolders;
  readonly ofNow: ToolFolders;
  /** Folders of the old side by their path, each as its tool names it afterwards. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly outer: readonly OuterTool[];
  /** Tools of the old side that the other side has, too. */
  readonly staying: ReadonlySet<Manifest>;
  /** The tools of the new side that the old side has, too, each with that of the old side. */
  readonly former: ReadonlyMap<Manifest, Manifest>;
  /** Tools that have no place and say nothing of the folder that they are in: they deploy nothing of the registry, or only outer ones. */
  readonly elsewhere: ReadonlySet<Manifest>;
}

/**
 * Where tools belong on both sides of an edit: in the same folders, also if only one side has their objects, so that these do not
 * look as if they were gone. One that names other folders than before is in all of them, unless the old one was renamed, or all
 * that it still deploys is known.
 */
export function foldersOfBoth(old: Side, now: Side): FoldersOfBoth {
  const [before, after] = [old, now].map((side) => deployedFolders(side.files, [side.root], side.tree)) as [
    DeployedFolders,
    DeployedFolders,
  ];
  const [ofOld, ofNow] = [new Map(before.direct), new Map(after.direct)];
  const renamed = new Map<string, string>();
  const pairs = toolPairs(old, now);
  const onBoth = pairs.filter(isOnBoth);
  for (const pair of onBoth) placeOnBoth(pair);
  return {
    ofOld,
    ofNow,
    renamed,
    outer: pairs.flatMap(outerOf),
    staying: new Set(onBoth.map(({ was }) => was.manifest)),
    former: new Map(onBoth.map(({ was, is }) => [is.manifest, was.manifest])),
    elsewhere: new Set(pairs.flatMap(unplacedOf)),
  };

  function placeOnBoth(pair: PairOnBoth): void {
    const { was, is } = pair;
    const places = placesOf(pair, 'direct');
    const [[from, ...others], [to, ...further]] = places;
    const isOneEach = from !== undefined && to !== undefined && others.length + further.length === 0;
    if (isOneEach && !hasSamePaths(pair) && isRename(from, to)) {
      renamed.set(joinPaths(old.root, from), joinPaths(old.root, to));
      ofOld.set(was, [joinPaths(old.root, to)]);
    } else if (!isLeaving(pair, places)) {
      place(ofOld, was, old, places.flat());
      place(ofNow, is, now, places.flat());
    }
  }

  function outerOf(pair: ToolPair): OuterTool[] {
    const places = placesOf(pair, 'through');
    const isOnlyLeaving = isOnBoth(pair) && isLeaving(pair, places);
    return [...new Set(places.flat())].map((folder) => {
      const [onOld, onNow] = isOnlyLeaving ? places.map((side) => side.includes(folder)) : [true, true];
      const { was, is } = pair;
      return { folder, before: onOld ? was?.manifest : undefined, after: onNow ? is?.manifest : undefined };
    });
  }

  function unplacedOf({ was, is }: ToolPair): Manifest[] {
    const all = [was, is].flatMap((tool) => tool ?? []);
    const isOuter = all.some((tool) => before.through.has(tool) || after.through.has(tool));
    const unplaced = all.filter((tool) => !ofOld.has(tool) && !ofNow.has(tool));
    return isOuter || unplaced.every(isOfOthers) ? unplaced.map(({ manifest }) => manifest) : [];
  }

  function isOfOthers(tool: SourceObject): boolean {
    return before.known.has(tool) || after.known.has(tool) || isOfOtherApp(tool.manifest);
  }

  /** Below the sides. */
  function placesOf({ was, is }: ToolPair, how: 'direct' | 'through'): [string[], string[]] {
    const [left, right] = [(was && before[how].get(was)) ?? [], (is && after[how].get(is)) ?? []];
    return [left.map((folder) => pathFrom(old.root, folder)), right.map((folder) => pathFrom(now.root, folder))];
  }

  /** Whether it surely leaves folders: what it still deploys is in the input, or nothing but its generators decides. */
  function isLeaving(pair: PairOnBoth, [left, right]: readonly [readonly string[], readonly string[]]): boolean {
    const { was, is } = pair;
    if (hasSamePaths(pair)) return false;
    return (
      isSameTemplate(was.manifest, is.manifest) ||
      (after.known.has(is) && right.every((folder) => left.includes(folder)))
    );
  }

  /** Whether each side has only one of the two. */
  function isRename(from: string, to: string): boolean {
    return from !== to && !hasFolder(now, from) && !hasFolder(old, to);
  }
}

interface PairOnBoth {
  readonly was: SourceObject;
  readonly is: SourceObject;
}

function isOnBoth(pair: ToolPair): pair is PairOnBoth {
  return pair.was !== undefined && pair.is !== undefined;
}

function hasSamePaths({ was, is }: PairOnBoth): boolean {
  return pathsOf(was) === pathsOf(is);
}

function place(
  places: Map<SourceObject, readonly string[]>,
  tool: SourceObject,
  { root }: Side,
  folders: readonly string[],
): void {
  if (folders.length > 0)
    places.set(
      tool,
      [...new Set(folders)].map((folder) => joinPaths(root, folder)),
    );
}

function hasFolder({ root, files }: Side, path: string): boolean {
  return files.some(({ folder }) => folder !== undefined && pathFrom(root, folder) === path);
}

function pathsOf({ manifest }: SourceObject): string {
  return jsonText(toolPaths(manifest));
}
