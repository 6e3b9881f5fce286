import type { ReleaseSpan } from '../core/release';
import { HONOURED_FIELDS } from './generated';
import type { ManagedKind } from './kinds';

/** A field that the API accepts in more releases than the Operator acts upon. */
export interface HonouredField {
  readonly kind: ManagedKind;
  /** Such as `spec.storage.oss`. */
  readonly path: string;
  /** The releases whose Operator acts upon it. */
  readonly span: ReleaseSpan;
}

export const honouredFields = JSON.parse(HONOURED_FIELDS) as readonly HonouredField[];
