import { valueAt } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import type { BackendField, Stanza } from '../storage/backend';

/** `spec.storage` of a Config; empty where it has none. */
export function storageOf(config: Manifest): Stanza {
  const storage = valueAt(config, ['spec', 'storage']);
  return isRecord(storage) ? storage : {};
}

/**
 * What turns one storage type into another in a single write (RFC 7386). In two writes there would be none for a moment,
 * and the Operator fills in the platform's: pkg/storage/storage.go NewDriver, GetPlatformStorage. Nothing else is named, so
 * that `httpSecret` and `observedConfig` stay as the Operator wrote them.
 */
export function storagePatch(from: BackendField, to: Stanza): string {
  return JSON.stringify({ spec: { storage: { [from]: null, ...to } } });
}
