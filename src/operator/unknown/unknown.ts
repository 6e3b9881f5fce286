/** Something that could change the answer and that the input does not contain or the model does not cover. */
export interface Unknown {
  /** `Config/cluster`; a file where it is not known which object it changes. */
  readonly object: string;
  /** Such as `spec.storage`. @default - the whole object */
  readonly field?: string;
  /** Completes “not known: …”. Never the value of a Secret. */
  readonly why: string;
}
