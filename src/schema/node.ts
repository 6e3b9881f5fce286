import type { ReleaseSpan } from '../core/release';
import type { SchemaDiagnostic } from './schema-diagnostic';

/** A schema compiled for validation. */
export type SchemaNode = ObjectNode | ListNode | OpaqueNode | LeafNode;

interface NodeBase {
  /** The expected type, as messages about a value of another type show it. */
  readonly typeName: string;
  /**
   * The expected type in messages about a scalar of another type.
   * @default - `typeName`
   */
  readonly typeNameForScalars?: string;
  readonly nulls: NullPolicy;
  /** Whether messages must not show the value. */
  readonly secret: boolean;
}

/**
 * What the API server does with null. In a custom resource, a nullable field keeps it, a field with a default gets the
 * default, and any other field is silently dropped. Fields of built-in types ignore it, but in a map of texts it is an empty text.
 */
export type NullPolicy = 'kept' | 'ignored' | 'dropped' | 'empty';

export interface ObjectNode extends NodeBase {
  readonly type: 'object';
  readonly fields: ReadonlyMap<string, SchemaNode>;
  /** Schema of the values of user-defined keys; without it, keys outside `fields` are unknown. */
  readonly values?: SchemaNode;
  readonly checkKey?: Check<string>;
  readonly required: readonly string[];
  /** Fields that only other releases have. */
  readonly absent: ReadonlyMap<string, ReleaseSpan>;
  readonly checks: readonly Check<Fields>[];
}

export interface ListNode extends NodeBase {
  readonly type: 'list';
  readonly items: SchemaNode;
  readonly checks: readonly Check<readonly unknown[]>[];
}

/** An object without a schema for its fields. */
export interface OpaqueNode extends NodeBase {
  readonly type: 'opaque';
}

export interface LeafNode extends NodeBase {
  readonly type: 'leaf';
  readonly accepts: (value: unknown) => boolean;
  /** Only called with values that `accepts` returns true for. */
  readonly checks: readonly Check<never>[];
}

export type Fields = Readonly<Record<string, unknown>>;

/** Finds errors in a value of the correct type. */
export type Check<T> = (value: T) => readonly CheckDiagnostic[];

/** An error of a check. By default, `path` is the value itself and `found` its description. */
export type CheckDiagnostic = Pick<SchemaDiagnostic, 'kind' | 'expected'> &
  Partial<Pick<SchemaDiagnostic, 'found' | 'path' | 'suggestion'>>;

export const NO_ERRORS: readonly CheckDiagnostic[] = [];
