import type { ClusterOptions } from '../../constructs/base/cluster-options';
import type { ImageRegistryProps } from '../../constructs/registry/image-registry-props';
import type { RegistryPrunerProps } from '../../constructs/registry/registry-pruner-props';
import type { TrustedCABundleProps } from '../../constructs/trust/trusted-ca-bundle-props';
import { once } from '../../core/caching/once-per';
import { lazily } from '../../entries/reader';
import { table, type Table } from '../../entries/structure-readers';
import { CREDENTIALS, type MakeCredentials } from './credentials';
import { STORAGE, type MakeStorage } from './storage';
import { propReaders, structReader } from './struct-reader';

type RegistryOverrides = Omit<ImageRegistryProps, keyof ClusterOptions | 'storage'>;
type PrunerOverrides = Omit<RegistryPrunerProps, keyof ClusterOptions | 'registry'>;
type TrustOverrides = Omit<TrustedCABundleProps, keyof ClusterOptions | 'registry'>;

/** What an inventory can set for a registry, by the names of the constructs' props. */
export interface Overrides extends RegistryOverrides {
  readonly storage?: MakeStorage;
  readonly credentials?: MakeCredentials;
  readonly pruner?: PrunerOverrides;
  readonly trustedCa?: TrustOverrides;
}

export const OVERRIDES = lazily(() => table<Overrides>(fields()));

/** Whether an override has this name. */
export function isOverride(name: string): boolean {
  return Object.hasOwn(fields(), name);
}

const fields = once((): Table<Overrides> => ({
  ...propReaders<RegistryOverrides>('ImageRegistryProps'),
  storage: STORAGE,
  credentials: CREDENTIALS,
  pruner: structReader<PrunerOverrides>('RegistryPrunerProps'),
  trustedCa: structReader<TrustOverrides>('TrustedCABundleProps'),
}));

/** Paths of choices: if a cluster makes another choice than the defaults, its choice replaces theirs. */
export const CHOICES: readonly (keyof Overrides)[] = ['storage', 'credentials'];
