import type { ClusterOptions } from '../../constructs/base/cluster-options';
import type { ImageRegistryProps } from '../../constructs/registry/image-registry-props';
import type { RegistryPrunerProps } from '../../constructs/registry/registry-pruner-props';
import type { TrustedCABundleProps } from '../../constructs/trust/trusted-ca-bundle-props';
import { table } from '../reading/structure-readers';
import { CREDENTIALS, type MakeCredentials } from './credentials';
import { PRUNER } from './pruner';
import { REGISTRY } from './registry';
import { STORAGE, type MakeStorage } from './storage';
import { TRUSTED_CA } from './trusted-ca';

/** What an inventory may say of a registry, by the names of the constructs' props. */
export interface Overrides extends Omit<ImageRegistryProps, keyof ClusterOptions | 'storage'> {
  readonly storage?: MakeStorage;
  readonly credentials?: MakeCredentials;
  readonly pruner?: Omit<RegistryPrunerProps, keyof ClusterOptions | 'registry'>;
  readonly trustedCa?: Omit<TrustedCABundleProps, keyof ClusterOptions | 'registry'>;
}

export const OVERRIDES = table<Overrides>({
  ...REGISTRY,
  storage: STORAGE,
  credentials: CREDENTIALS,
  pruner: PRUNER,
  trustedCa: TRUSTED_CA,
});

/** Where a cluster that names another choice than the defaults means that one alone. */
export const CHOICES: readonly (keyof Overrides)[] = ['storage', 'credentials'];
