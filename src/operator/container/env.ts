import { yamlValue } from '../../yaml/write/yaml-value';

/** The Secret that the Operator creates for the registry. */
export const PRIVATE_SECRET_NAME = 'image-registry-private-configuration';

/** An environment variable of a storage driver. */
export interface StorageVariable {
  readonly name: string;
  readonly value: string | number | boolean;
  /** Whether the value is stored in the private Secret. */
  readonly secret?: boolean;
  /** Whether the value is already YAML. */
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

/** The storage variables as environment variables of the container. */
export function storageEnv(variables: readonly StorageVariable[]): EnvVar[] {
  return variables.map(({ name, value, secret, marshalled }) =>
    secret === true
      ? { name, valueFrom: { secretKeyRef: { name: PRIVATE_SECRET_NAME, key: name } } }
      : { name, value: marshalled === true ? value : yamlValue(value) },
  );
}

/** The secret variables as data of the private Secret, also marshalled as YAML. */
export function privateSecretData(variables: readonly StorageVariable[]): Record<string, string> {
  return Object.fromEntries(
    variables.filter(({ secret }) => secret === true).map(({ name, value }) => [name, yamlValue(value)]),
  );
}

/** A variable that the Operator sets directly. Go omits an empty value. */
export function plainEnv(name: string, value: string): EnvVar {
  return value === '' ? { name } : { name, value };
}
