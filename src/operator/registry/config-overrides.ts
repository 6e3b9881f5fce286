import { isRecord } from '../../core/record';
import type { TextMap } from '../cluster/cluster-state';
import { fieldsOf } from '../go/struct-fields';
import { OperatorError } from '../go/operator-error';

interface DeploymentOverrides {
  readonly annotations: TextMap;
  readonly runtimeClassName?: string;
}

/** The two settings that `unsupportedConfigOverrides` can change. Source: pkg/resource/configoverrides.go. */
export function deploymentOverrides(overrides: unknown): DeploymentOverrides {
  let deployment: DeploymentOverrides = { annotations: {} };
  for (const value of fieldsOf(overrides, 'deployment')) {
    // Go decodes a key that comes again, in another case, into what it has; null takes that away.
    if (value === null) deployment = { annotations: {} };
    else if (isRecord(value)) deployment = merged(deployment, value);
    else throw mismatch(value, 'deployment', 'resource.DeploymentOverrides');
  }
  return deployment;
}

function merged(deployment: DeploymentOverrides, fields: Readonly<Record<string, unknown>>): DeploymentOverrides {
  let { annotations, runtimeClassName } = deployment;
  for (const value of fieldsOf(fields, 'annotations')) annotations = value === null ? {} : withAll(annotations, value);
  for (const value of fieldsOf(fields, 'runtimeClassName')) {
    if (value !== null && typeof value !== 'string') throw mismatch(value, 'deployment.runtimeClassName', 'string');
    runtimeClassName = value ?? undefined;
  }
  return { annotations, ...(runtimeClassName === undefined ? {} : { runtimeClassName }) };
}

function withAll(annotations: TextMap, value: unknown): TextMap {
  if (!isRecord(value)) throw mismatch(value, 'deployment.annotations', 'map[string]string');
  const added = Object.entries(value).map(([key, each]) => [key, annotation(each)] as const);
  return { ...annotations, ...Object.fromEntries(added) };
}

function annotation(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  throw mismatch(value, 'deployment.annotations', 'string');
}

function mismatch(value: unknown, field: string, goType: string): OperatorError {
  const found = Array.isArray(value)
    ? 'array'
    : typeof value === 'boolean'
      ? 'bool'
      : isRecord(value)
        ? 'object'
        : typeof value;
  return new OperatorError(
    `invalid unsupportedConfigOverrides: json: cannot unmarshal ${found} into Go struct field ConfigOverrides.${field} of type ${goType}`,
  );
}
