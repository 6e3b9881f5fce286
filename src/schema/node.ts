import type { ReleaseSpan } from '../core/release';
import type { SchemaDiagnostic } from './schema-diagnostic';

/** A schema made ready for reading values. */
export type SchemaNode = ObjectNode | ListNode | OpaqueNode | LeafNode;

interface NodeBase {
  /** What the value is called where another one stands in its place. */
  readonly typeName: string;
  /** @default - a number or a boolean in its place is told like any other value */
  readonly typeNameForScalars?: string;
  readonly nulls: NullPolicy;
  /** Whether nothing of the value may be shown. */
  readonly secret: boolean;
}

/**
 * What becomes of null. A CustomResource field that is nullable keeps it, one with a default takes the default, any other
 * is dropped, which surprises; fields of Kubernetes' own types ignore it.
 */
export type NullPolicy = 'kept' | 'ignored' | 'dropped';

export interface ObjectNode extends NodeBase {
  readonly type: 'object';
  readonly fields: ReadonlyMap<string, SchemaNode>;
  /** Values of keys that the user chooses; without it other keys than `fields` are unknown. */
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

/** An object whose fields no schema knows. */
export interface OpaqueNode extends NodeBase {
  readonly type: 'opaque';
}

export interface LeafNode extends NodeBase {
  readonly type: 'leaf';
  readonly accepts: (value: unknown) => boolean;
  /** Called with values that `accepts` lets through. */
  readonly checks: readonly Check<never>[];
}

export type Fields = Readonly<Record<string, unknown>>;

/** What is wrong with a value of the right type. */
export type Check<T> = (value: T) => readonly CheckDiagnostic[];

/** As far as a check knows: what it leaves out is wrong with the value itself, and found is the value, shortened. */
export type CheckDiagnostic = Pick<SchemaDiagnostic, 'kind' | 'expected'> &
  Partial<Pick<SchemaDiagnostic, 'found' | 'path' | 'suggestion'>>;

export const NO_ERRORS: readonly CheckDiagnostic[] = [];
