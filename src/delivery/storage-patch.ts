import { jsonText } from '../core/formats/json-text';
import { valueAt } from '../core/field-path';
import type { Manifest } from '../core/manifest';
import { isRecord } from '../core/record';
import type { BackendField, Stanza } from '../storage/backend';

/** `spec.storage` of a Config; empty if missing. */
export function storageOf(config: Manifest): Stanza {
  const storage = valueAt(config, ['spec', 'storage']);
  return isRecord(storage) ? storage : {};
}

/**
 * A merge patch (RFC 7386) that replaces one storage type in a single write. Between two writes there would be no
 * storage, and the Operator would fill in the platform's: pkg/storage/storage.go NewDriver, GetPlatformStorage. The
 * patch names no other field, so `httpSecret` and `observedConfig` stay as the Operator wrote them.
 */
export function storagePatch(from: BackendField, to: Stanza): string {
  return jsonText({ spec: { storage: { [from]: null, ...to } } });
}
