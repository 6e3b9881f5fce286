import type { ClosedKind } from '../core/closed-kind';
import { isClusterScoped } from '../core/cluster-scope';
import type { Manifest } from '../core/manifest';
import type { Position } from '../yaml/position';
import type { TypedList } from '../yaml/read/typed-list';
import { readYaml, type ReadObjects } from '../yaml/read-yaml';
import type { FileText, FileTree } from './tree/file-tree';
import { versionOfKind } from './dumps/typed-kinds';

/** The content of one file. */
export interface ReadFile extends Omit<ReadObjects, 'lists'> {
  readonly file: string;
  /** Its text; if it is not UTF-8, its bytes as characters; empty if there is no file. */
  readonly text: string;
  /** The kinds of which it has every object that exists. */
  readonly closed: readonly ClosedKind[];
}

/** What is known of a file before it is read. */
export interface KnownContent {
  /** The namespace that its lists are of. */
  readonly namespace?: string;
  /** What an object is that does not say it itself. */
  readonly untyped?: Pick<Manifest, 'apiVersion' | 'kind'>;
  /** Whether it is of a cluster, of which clients print lists whose items have a kind and no version. @default false */
  readonly isLive?: boolean;
}

/** Never throws: the result contains the error. */
export function readFile(tree: FileTree, file: string, known: KnownContent = {}): ReadFile {
  return readText(file, tree.read(file), known);
}

/** The same for what was read already. */
export function readText(file: string, { text, error }: FileText, known: KnownContent = {}): ReadFile {
  if (error !== undefined) return { ...unreadableFile(file, error.message, error), text };
  const { namespace, untyped, isLive } = known;
  const { lists, ...read } = readYaml(file, text, untyped, isLive === true ? versionOfKind : undefined);
  return { file, ...read, closed: lists.flatMap((list) => closedBy(list, namespace)), text };
}

/**
 * What a list closes: its kind in the namespaces of its items, and in the one that it is known to be of, which says
 * something where it is empty.
 */
function closedBy({ group, kind, namespaces }: TypedList, namespace?: string): ClosedKind[] {
  if (isClusterScoped(group, kind)) return [{ group, kind }];
  const known = new Set(namespace === undefined ? namespaces : [...namespaces, namespace]);
  return [...known].map((each) => ({ group, kind, namespace: each }));
}

/** The result for a file or folder that is completely unreadable. */
export function unreadableFile(file: string, message: string, { line, column }: Position = START): ReadFile {
  const unreadable = [{ file, line, column, message }];
  return { file, objects: [], closed: [], unreadable, documents: { values: [], unreadable }, text: '' };
}

const START: Position = { line: 1, column: 1 };
