import type { IConstruct } from 'constructs';

/** What `synth` does with warnings that are not acknowledged. */
export enum WarningMode {
  /** It prints them to standard error, once. */
  PRINT = 'print',
  /** It fails, as it does for errors. */
  FAIL = 'fail',
  /** It neither prints them nor fails. `RegistryReport` still has them. */
  SILENT = 'silent',
}

const CONTEXT = 'cdk8s-openshift-image-registry/warnings';

/** Sets the mode for everything below `scope`, which must not have children yet. */
export function declareWarningMode(scope: IConstruct, mode: WarningMode): void {
  scope.node.setContext(CONTEXT, mode);
}

export function warningModeAt(scope: IConstruct): WarningMode {
  return (scope.node.tryGetContext(CONTEXT) as WarningMode | undefined) ?? WarningMode.PRINT;
}
