import { base64Bytes, base64Text } from '../../core/bytes/base64';
import { utf8Bytes, utf8Text } from '../../core/bytes/utf8';
import type { Manifest } from '../../core/manifest';
import { isRecord } from '../../core/record';
import { UNKNOWN } from '../../core/placeholder';

/**
 * The same object, with a placeholder for each value of a Secret that was replaced by its length: such a value is unknown, not
 * wrong. `oc adm inspect` leaves certificates as they are.
 *
 * Source: openshift/oc pkg/cli/admin/inspect/secret.go elideSecret.
 */
export function withElidedUnknown(manifest: Manifest): Manifest {
  const { apiVersion, kind, data } = manifest;
  if (apiVersion !== 'v1' || kind !== 'Secret' || !isRecord(data)) return manifest;
  const values = Object.entries(data).map(([key, value]) => [key, isElided(value) ? ENCODED : value] as const);
  return { ...manifest, data: Object.fromEntries(values) };
}

const ENCODED = base64Text(utf8Bytes(UNKNOWN));

function isElided(value: unknown): boolean {
  return typeof value === 'string' && value.length < LONGEST && ELIDED.test(utf8Text(base64Bytes(value)));
}

const ELIDED = /^\d+ bytes long$/;
const LONGEST = 50;
