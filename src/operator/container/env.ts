import { yamlValue } from '../../yaml/yaml-value';

/** The Secret that the Operator writes for the registry. */
export const PRIVATE_SECRET_NAME = 'image-registry-private-configuration';

/** What a storage driver wants in the environment. */
export interface StorageVariable {
  readonly name: string;
  readonly value: string | number | boolean;
  /** Kept in the private Secret. */
  readonly secret?: boolean;
  /** Whether the value is YAML already. */
  readonly marshalled?: boolean;
}

/** An environment variable of a container, as written. */
export type EnvVar = Readonly<Record<string, unknown>> & { readonly name: string };

export function variable(name: string, value: StorageVariable['value']): StorageVariable {
  return { name, value };
}

export function secretVariable(name: string, value: string): StorageVariable {
  return { name, value, secret: true };
}

/** The variables of a driver as the container gets them. */
export function storageEnv(variables: readonly StorageVariable[]): EnvVar[] {
  return variables.map(({ name, value, secret, marshalled }) =>
    secret === true
      ? { name, valueFrom: { secretKeyRef: { name: PRIVATE_SECRET_NAME, key: name } } }
      : { name, value: marshalled === true ? value : yamlValue(value) },
  );
}

/** What of them stands in the private Secret; that too is marshalled as YAML. */
export function privateSecretData(variables: readonly StorageVariable[]): Record<string, string> {
  return Object.fromEntries(
    variables.filter(({ secret }) => secret === true).map(({ name, value }) => [name, yamlValue(value)]),
  );
}

/** A variable that the Operator sets by itself, as it is; Go leaves out an empty value. */
export function plainEnv(name: string, value: string): EnvVar {
  return value === '' ? { name } : { name, value };
}
