import { joinPaths, pathFrom } from '../../core/paths/posix-path';
import { jsonText } from '../../core/formats/json-text';
import { manifestKey } from '../../core/manifest';
import type { SourceObject } from '../../yaml/source-object';
import type { InputFile } from '../inputs';
import type { FileTree } from '../tree/file-tree';
import { toolFolders, type ToolFolders } from './tool-folders';
import { toolPaths } from './tool-paths';

interface Side {
  readonly tree: FileTree;
  readonly root: string;
  readonly files: readonly InputFile[];
}

interface FoldersOfBoth {
  readonly ofOld: ToolFolders;
  readonly ofNow: ToolFolders;
  /** Folders of the old side by their path, each as its tool names it afterwards. */
  readonly renamed: ReadonlyMap<string, string>;
}

/**
 * Where tools belong on both sides of an edit: in one folder, also if only one side has its objects, so that it does not look
 * as if it were gone. One that names another folder than before stays where it is, unless that is the old folder renamed.
 */
export function foldersOfBoth(old: Side, now: Side): FoldersOfBoth {
  const [ofOld, ofNow] = [old, now].map(onlyFolders) as [Places, Places];
  const tools = toolsIn(now.files);
  const renamed = new Map<string, string>();
  for (const [key, before] of toolsIn(old.files)) {
    const after = tools.get(key);
    if (after === undefined) continue;
    const [was, is] = [ofOld.get(before), ofNow.get(after)];
    const isSame = pathsOf(before) === pathsOf(after);
    if (was !== undefined && is !== undefined) {
      const placed = joinPaths(old.root, pathFrom(now.root, is));
      if (isSame) continue;
      if (isRename(was, is, old, now)) {
        renamed.set(was, placed);
        ofOld.set(before, placed);
        continue;
      }
    } else if (isSame) {
      if (was !== undefined) ofNow.set(after, joinPaths(now.root, pathFrom(old.root, was)));
      if (is !== undefined) ofOld.set(before, joinPaths(old.root, pathFrom(now.root, is)));
      continue;
    }
    ofOld.delete(before);
    ofNow.delete(after);
  }
  return { ofOld: listed(ofOld), ofNow: listed(ofNow), renamed };
}

/** Of several folders nobody knows which one an edit of the tool is about. */
function onlyFolders({ files, root, tree }: Side): Places {
  const only = [...toolFolders(files, [root], tree)].filter(([, { length }]) => length === 1);
  return new Map(only.flatMap(([tool, folders]) => folders.map((folder) => [tool, folder] as const)));
}

function listed(places: Places): ToolFolders {
  return new Map([...places].map(([tool, folder]) => [tool, [folder]]));
}

type Places = Map<SourceObject, string>;

/** Whether each side has only one of the two. */
function isRename(was: string, is: string, old: Side, now: Side): boolean {
  return !hasFolder(now, pathFrom(old.root, was)) && !hasFolder(old, pathFrom(now.root, is));
}

function hasFolder({ root, files }: Side, path: string): boolean {
  return files.some(({ folder }) => folder !== undefined && pathFrom(root, folder) === path);
}

function toolsIn(files: readonly InputFile[]): Map<string, SourceObject> {
  const tools = files.flatMap(({ objects }) => objects.filter(({ manifest }) => toolPaths(manifest) !== undefined));
  return new Map(tools.map((tool) => [manifestKey(tool.manifest), tool]));
}

function pathsOf({ manifest }: SourceObject): string {
  return jsonText(toolPaths(manifest));
}
