import type { FieldPath } from '../core/field-path';
import type { LaterValue } from './later-value';
import type { Manifest } from '../core/manifest';
import type { Position } from './position';

/** Where a field stands. */
interface Place extends Position {
  /** @default - the file of the object */
  readonly file?: string;
  /** Where it stands in what was built of that file. @default - nothing was built */
  readonly built?: FilePlace;
}

/** A place in a file, or in what takes its place. */
export interface FilePlace extends Position {
  readonly file: string;
}

/** A field in one of the documents of a file. */
interface Address {
  /** The offset at which the document begins. */
  readonly document: number;
  readonly path: FieldPath;
}

/** An object in a file. */
export interface SourceObject {
  readonly manifest: Manifest;
  readonly file: string;
  /** Whether it is an item of a List that an API server sent. @default - not */
  readonly isPrinted?: boolean;
  /** Whether it is the policy of a document with nothing but object templates. @default false */
  readonly isTemplates?: boolean;
  /** What its manifest lacks because it is filled in later. @default - nothing */
  readonly later?: readonly LaterValue[];
  /** The object with the text of what is filled in later. @default - the manifest */
  readonly whole?: Manifest;
  /**
   * Where the text of a field is edited; undefined where the text is not that of the object, but holds it in another form.
   * @default - nowhere
   */
  readonly addressOf?: (path: FieldPath) => Address | undefined;
  /**
   * The position of a field; if it is missing, the position of its nearest parent.
   * @param within a place in the text that is the value of the field
   */
  locate(path: FieldPath, within?: Position): Place;
}

/** Where a field of an object stands, and in which file. */
export function placeIn(object: Pick<SourceObject, 'file' | 'locate'>, path: FieldPath, within?: Position): FilePlace {
  const { file = object.file, line, column } = object.locate(path, within);
  return { file, line, column };
}
