/** How grave a finding is. */
export enum Severity {
  /** The API server or the Operator would reject it, or data would be lost. Fails `cdk8s synth` unless acknowledged. */
  ERROR = 'ERROR',
  /** Legal but unwise. Shown in reports, never fails `cdk8s synth`. */
  WARNING = 'WARNING',
}

/** The object that a finding is about. */
export interface ManifestReference {
  /** API group and version, such as `imageregistry.operator.openshift.io/v1`. */
  readonly apiVersion: string;
  /** Kind, such as `Config`. */
  readonly kind: string;
  /**
   * Namespace.
   * @default - none: the object is cluster-scoped, or the namespace is chosen when it is applied
   */
  readonly namespace?: string;
  /** Name, such as `cluster`. */
  readonly name: string;
}

/** One mistake in one manifest. */
export interface Finding {
  /** Id of the rule. Never reused; documentation and acknowledgements use it. */
  readonly id: string;
  /** How grave it is. */
  readonly severity: Severity;
  /** The object concerned. */
  readonly object: ManifestReference;
  /** The field concerned, such as `spec.routes[0].name`; empty where the whole object is meant. */
  readonly field: string;
  /** What was found. Never the value of a secret. */
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
  /** What to do about it. */
  readonly fix: string;
  /** The fact behind it: repository, file and symbol. */
  readonly source: string;
  /** All of it in the form in which every message of the library is written. */
  readonly message: string;
  /**
   * The reason with which the risk was acknowledged on the object.
   * @default - not acknowledged
   */
  readonly acknowledged?: string;
}
