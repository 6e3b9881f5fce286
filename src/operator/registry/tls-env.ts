import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';
import { fieldOf, isRecord } from '../../core/record';
import { plainEnv, type EnvVar } from '../container/env';
import { OperatorError } from '../go/operator-error';
import { GO_CIPHERS, GO_TLS_VERSIONS } from './tls-names';

/** The settings of the cluster's TLS profile, which the Operator of 4.22 copies to `observedConfig`. */
export function tlsEnv({ observedConfig }: ConfigSpec, release: Release): EnvVar[] {
  if (!isAtLeast(release, Release.V4_22)) return [];
  const version = minVersion(servingInfo(observedConfig, 'minTLSVersion'));
  const names = cipherSuites(servingInfo(observedConfig, 'cipherSuites'));
  return [
    ...(version === '' ? [] : [plainEnv('REGISTRY_HTTP_TLS_MINVERSION', version)]),
    ...(names.length === 0 ? [] : [plainEnv('OPENSHIFT_REGISTRY_HTTP_TLS_CIPHERSUITES', names.join(','))]),
  ];
}

/** A missing value is not an error; a value that is not a map is one. */
function servingInfo(observedConfig: unknown, key: string): unknown {
  const info = fieldOf(observedConfig, 'servingInfo') ?? undefined;
  if (info !== undefined && !isRecord(info)) {
    throw refused(`.servingInfo.${key} accessor error: it is not of the type map[string]interface {}`);
  }
  return fieldOf(info, key);
}

function minVersion(version: unknown): string {
  if (version === undefined || version === '') return '';
  if (typeof version !== 'string') {
    throw refused('.servingInfo.minTLSVersion accessor error: it is not of the type string');
  }
  if (GO_TLS_VERSIONS.has(version)) return version;
  throw refused(`invalid TLS version: unknown tls version ${JSON.stringify(version)}`);
}

function cipherSuites(suites: unknown): readonly string[] {
  if (suites === undefined) return [];
  if (!Array.isArray(suites) || !suites.every((name) => typeof name === 'string')) {
    throw refused('.servingInfo.cipherSuites accessor error: it is not of the type []string');
  }
  const unknown = suites.find((name) => !GO_CIPHERS.has(name));
  if (unknown !== undefined) throw refused(`invalid cipher suite: unknown cipher name ${JSON.stringify(unknown)}`);
  return suites;
}

function refused(reason: string): OperatorError {
  return new OperatorError(`unable to generate tls config: ${reason}`);
}
