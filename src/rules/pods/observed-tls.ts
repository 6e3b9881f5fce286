import type { DiagnosticWith } from '../../core/diagnostic';
import { inOneChoice } from '../../core/formats/in-one-list';
import { isRecord, itemsOf } from '../../core/record';
import { wrongType } from '../../schema/describe-value';
import { valueAt, type FieldPath } from '../../core/field-path';
import { quoted } from '../../core/quoted';
import { isAtLeast, Release } from '../../core/release';
import { GO_CIPHERS, GO_TLS_VERSIONS } from '../../operator/registry/tls-names';
import type { Cluster, JudgedObject } from '../engine/cluster';

/** Errors for TLS settings in `observedConfig` that the registry does not support. */
export function observedTlsErrors({ release }: Cluster, { valid }: JudgedObject<'Config'>): DiagnosticWith<'path'>[] {
  if (!isAtLeast(release, Release.V4_22)) return [];
  const place = ['spec', 'observedConfig', 'servingInfo'];
  const serving = valueAt(valid, place);
  const version = valueAt(serving, ['minTLSVersion']);
  const suites = valueAt(serving, ['cipherSuites']);
  if (serving !== undefined && serving !== null && !isRecord(serving)) return [wrongType(place, serving, 'an object')];
  return [
    ...unknown(version === '' ? undefined : version, GO_TLS_VERSIONS, [...place, 'minTLSVersion']),
    ...(suites === undefined || Array.isArray(suites)
      ? []
      : [wrongType([...place, 'cipherSuites'], suites, 'a list of cipher suites')]),
    ...itemsOf(suites).flatMap((suite, index) => unknown(suite, GO_CIPHERS, [...place, 'cipherSuites', index])),
  ];
}

const IANA_NAME = 'the IANA name of a cipher suite, such as TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256';

function unknown(name: unknown, known: ReadonlySet<string>, path: FieldPath): DiagnosticWith<'path'>[] {
  if (name === undefined || known.has(name as string)) return [];
  const expected = known === GO_TLS_VERSIONS ? inOneChoice([...known]) : IANA_NAME;
  return typeof name === 'string' ? [{ path, found: quoted(name), expected }] : [wrongType(path, name, expected)];
}
