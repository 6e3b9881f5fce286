import { isRecord } from '../../core/record';
import type { TextMap } from '../cluster/cluster-state';
import { OperatorError } from '../go/operator-error';

interface DeploymentOverrides {
  readonly annotations: TextMap;
  readonly runtimeClassName?: string;
}

/** The two settings that `unsupportedConfigOverrides` can change. Source: pkg/resource/configoverrides.go. */
export function deploymentOverrides(overrides: unknown): DeploymentOverrides {
  const deployment = read(overrides, 'deployment', 'resource.DeploymentOverrides', isRecord) ?? {};
  const annotations = read(deployment, 'annotations', 'map[string]string', isRecord, 'deployment.') ?? {};
  const runtimeClassName = read(deployment, 'runtimeClassName', 'string', isText, 'deployment.');
  return {
    annotations: Object.fromEntries(Object.entries(annotations).map(([key, value]) => [key, annotation(value)])),
    ...(runtimeClassName === undefined ? {} : { runtimeClassName }),
  };
}

function read<T>(
  from: unknown,
  key: string,
  goType: string,
  accepts: (value: unknown) => value is T,
  prefix = '',
): T | undefined {
  const value = isRecord(from) && Object.hasOwn(from, key) ? from[key] : undefined;
  if (value === undefined || value === null) return undefined;
  if (accepts(value)) return value;
  throw mismatch(value, prefix + key, goType);
}

function annotation(value: unknown): string {
  if (value === null) return '';
  if (isText(value)) return value;
  throw mismatch(value, 'deployment.annotations', 'string');
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function mismatch(value: unknown, field: string, goType: string): OperatorError {
  const found = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  return new OperatorError(
    `invalid unsupportedConfigOverrides: json: cannot unmarshal ${found} into Go struct field ConfigOverrides.${field} of type ${goType}`,
  );
}
