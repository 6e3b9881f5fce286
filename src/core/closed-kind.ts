/** A kind of which the input has every object that exists, so that one that is not in it does not exist. */
export interface ClosedKind {
  /** Empty for core kinds. */
  readonly group: string;
  readonly kind: string;
  /** The namespace that the list is of. @default - all of them, or a kind without namespaces */
  readonly namespace?: string;
}
