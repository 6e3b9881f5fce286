import { isAtLeast, Release } from '../../core/release';
import { fieldOf, itemsOf } from '../../core/record';
import type { ClusterState } from '../cluster/cluster-state';
import { IANA_NAMES, TLS_PROFILES, type TlsProfile } from './tls-names';

/** What the Operator writes into `spec.observedConfig`, whatever it held; undefined before 4.22, which leaves it alone. */
interface ObservedConfig {
  readonly servingInfo: TlsProfile;
}

/**
 * The cluster's TLS profile. Source: openshift/library-go pkg/operator/configobserver/apiserver
 * ObserveTLSSecurityProfile.
 */
export function observedConfig(state: ClusterState): ObservedConfig | undefined {
  if (!isAtLeast(state.release, Release.V4_22)) return undefined;
  const { minTLSVersion, cipherSuites } = profileOf(state.tlsProfile());
  // Go leaves out names that it does not know.
  return { servingInfo: { cipherSuites: cipherSuites.flatMap((name) => IANA_NAMES.get(name) ?? []), minTLSVersion } };
}

function profileOf(profile: unknown): TlsProfile {
  const type = fieldOf(profile, 'type');
  const custom = fieldOf(profile, 'custom') ?? undefined;
  if (type === 'Custom' && custom !== undefined) {
    const version = fieldOf(custom, 'minTLSVersion');
    const ciphers = itemsOf(fieldOf(custom, 'ciphers')).filter((name) => typeof name === 'string');
    return { cipherSuites: ciphers, minTLSVersion: typeof version === 'string' ? version : '' };
  }
  const known = typeof type === 'string' ? TLS_PROFILES.get(type) : undefined;
  return known ?? TLS_PROFILES.get('Intermediate') ?? { cipherSuites: [], minTLSVersion: '' };
}
