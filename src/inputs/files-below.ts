import { joinPaths, nameOfPath } from '../core/paths/posix-path';
import { isArchiveName } from './archive-name';
import { isLogOfGathering, podOfLog } from './dumps/log-place';
import { isTextName } from './text-name';
import type { FileTree, FolderEntry } from './tree/file-tree';

/** A file that may hold manifests, or what cannot be read, with the reason. */
export interface FoundFile {
  readonly path: string;
  readonly failure?: string;
  /** Whether it is an archive, which may be the dump of a cluster. */
  readonly isArchive?: boolean;
  /** The pod whose log it is. */
  readonly logOf?: string;
  /** Whether it is another log, or a text that somebody pasted. */
  readonly isPasted?: boolean;
}

/** A hidden file or folder, which is read only where something names it. */
export interface HiddenEntry {
  readonly name: string;
  readonly folder: string;
  /** What it holds, or itself. */
  readonly find: () => FoundFile[];
}

/** How a folder is searched. */
interface Search {
  readonly tree: FileTree;
  /** Whether to find the logs of the registry in dumps, and other logs and texts, too. */
  readonly withLogs: boolean;
  /** Takes what is skipped because it is hidden. */
  readonly skip: (hidden: HiddenEntry) => void;
}

/**
 * YAML and JSON files and archives below a folder, sorted by name. Links to folders are not followed. Hidden files and folders,
 * node_modules and what Git keeps for itself are skipped. Pipes and the like are never opened, because reading them would wait for
 * a writer.
 */
export function filesBelow(folder: string, search: Search): FoundFile[] {
  const { entries, failure } = search.tree.entriesOf(folder);
  if (failure !== undefined) return [{ path: folder, failure }];
  return entries
    .filter(({ name }) => !/^(?:\.git|node_modules)$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const { name } = entry;
      if (!name.startsWith('.')) return filesOf(entry, folder, search);
      search.skip({ name, folder, find: () => filesOf(entry, folder, search) });
      return [];
    });
}

function filesOf(entry: FolderEntry, folder: string, search: Search): FoundFile[] {
  const { tree, withLogs } = search;
  const path = joinPaths(folder, entry.name);
  if (entry.is === 'folder') return filesBelow(path, search);
  const logOf = withLogs ? podOfLog(path) : undefined;
  const isArchive = isArchiveName(entry.name) && nameOfPath(folder) !== CHART_DEPENDENCIES;
  const isPasted = withLogs && logOf === undefined && isTextName(entry.name) && !isLogOfGathering(entry.name);
  if (logOf === undefined && !isArchive && !isPasted && !MANIFEST.test(entry.name)) return [];
  if (isEndless(entry, path, tree)) return [{ path, failure: ENDLESS }];
  if (logOf !== undefined) return entry.is === 'file' ? [{ path, logOf }] : [];
  return isFile(entry, path, tree) ? [{ path, isArchive, isPasted }] : [];
}

/** The names of the files that are read. */
export const MANIFEST = /\.(?:ya?ml|json)$|^Kustomization$/;

/** Where Helm keeps the charts that a chart needs. */
const CHART_DEPENDENCIES = 'charts';

/** Why something is not read that may have no end. */
export const ENDLESS = 'it is a pipe, a device or a socket';

function isEndless({ is }: FolderEntry, path: string, tree: FileTree): boolean {
  return is === 'other' || (is === 'link' && tree.exists(path) && !tree.isFile(path) && !tree.isFolder(path));
}

/** Of a link that leads nowhere, reading it reports why. */
function isFile({ is }: FolderEntry, path: string, tree: FileTree): boolean {
  return is === 'file' || (is === 'link' && (tree.isFile(path) || !tree.exists(path)));
}
