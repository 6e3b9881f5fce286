import { valueAt } from '../core/field-path';
import { isAtLeast, Release } from '../core/release';
import type { ConfigSpec } from '../schema/config';
import { plainEnv, type EnvVar } from './env';
import { OperatorError } from './operator-error';
import { GO_CIPHERS, GO_TLS_VERSIONS } from './tls-names';

/** What the cluster's TLS profile demands, as the Operator of 4.22 notes it in `observedConfig`. */
export function tlsEnv({ observedConfig }: ConfigSpec, release: Release): EnvVar[] {
  if (!isAtLeast(release, Release.V4_22)) return [];
  const version = valueAt(observedConfig, ['servingInfo', 'minTLSVersion']);
  const suites = valueAt(observedConfig, ['servingInfo', 'cipherSuites']);
  const names = Array.isArray(suites) ? suites.filter((name) => typeof name === 'string') : [];
  if (typeof version === 'string' && version !== '' && !GO_TLS_VERSIONS.has(version)) {
    throw refused(`invalid TLS version: unknown tls version ${JSON.stringify(version)}`);
  }
  const unknown = names.find((name) => !GO_CIPHERS.has(name));
  if (unknown !== undefined) throw refused(`invalid cipher suite: unknown cipher name ${JSON.stringify(unknown)}`);
  return [
    ...(typeof version === 'string' && version !== '' ? [plainEnv('REGISTRY_HTTP_TLS_MINVERSION', version)] : []),
    ...(names.length > 0 ? [plainEnv('OPENSHIFT_REGISTRY_HTTP_TLS_CIPHERSUITES', names.join(','))] : []),
  ];
}

function refused(reason: string): OperatorError {
  return new OperatorError(`unable to generate tls config: ${reason}`);
}
