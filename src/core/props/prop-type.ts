/** The type of a prop, as declared in the public API. */
export type PropType =
  | 'text'
  | 'number'
  | 'boolean'
  | 'date'
  /** Data of the Kubernetes API, which has a schema of its own. */
  | 'any'
  | { readonly enum: string }
  | { readonly struct: string }
  | { readonly class: string }
  | { readonly list: PropType }
  | { readonly map: PropType };

export interface Prop {
  readonly type: PropType;
  /** @default - the prop is optional */
  readonly needed?: true;
}

/** Props by name, inherited ones first. */
export type Struct = Readonly<Record<string, Prop>>;
