import type { ClosedKind } from '../core/closed-kind';
import type { Manifest } from '../core/manifest';
import type { Position } from '../yaml/position';
import { closedBy } from './closed-kinds';
import { readFileBytes } from '../files/read-bytes';
import { failureOf } from '../files/read-failure';
import { readYaml, type ReadObjects } from '../yaml/read-yaml';
import { textOf } from '../files/text-of';
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
export function readFile(file: string, known: KnownContent = {}): ReadFile {
  return readInput(file, () => readFileBytes(file), known);
}

/** The same for other input, such as standard input. */
export function readInput(file: string, read: () => string | Uint8Array, known: KnownContent = {}): ReadFile {
  try {
    return readText(file, Buffer.from(read() as Uint8Array), known);
  } catch (error) {
    return unreadableFile(file, failureOf(error));
  }
}

/** The result for a file or folder that is completely unreadable. */
export function unreadableFile(file: string, message: string, { line, column }: Position = START): ReadFile {
  return { file, objects: [], closed: [], unreadable: [{ file, line, column, message }], text: '' };
}

const START: Position = { line: 1, column: 1 };

function readText(file: string, bytes: Buffer, { namespace, untyped, isLive }: KnownContent): ReadFile {
  const text = textOf(bytes);
  if (typeof text !== 'string') return { ...unreadableFile(file, text.message, text), text: bytes.toString('latin1') };
  const { objects, lists, unreadable } = readYaml(file, text, untyped, isLive === true ? versionOfKind : undefined);
  return { file, objects, closed: lists.flatMap((list) => closedBy(list, namespace)), unreadable, text };
}
