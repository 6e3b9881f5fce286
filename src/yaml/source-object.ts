import type { FieldPath } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import type { Position } from './position';

/** An object in a file. */
export interface SourceObject {
  readonly manifest: Manifest;
  readonly file: string;
  /**
   * Where a field stands; where it is missing, the nearest thing around it.
   * @param within a place in the text that is the value of the field
   */
  locate(path: FieldPath, within?: Position): Position;
}
