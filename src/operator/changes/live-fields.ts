import { isLive } from '../../core/live-object';
import type { Manifest } from '../../core/manifest';
import { SINGLETON_NAME } from '../../core/names';
import { asRecord, fieldOf } from '../../core/record';
import { kindOf } from '../../schema/kinds/kinds';
import { configuredBackends } from '../../storage';

/**
 * Adds to the Config the fields that the Operator wrote into the live Config of `other`. Applying a Config without
 * these fields leaves them unchanged. Source: pkg/operator/controller.go sync.
 */
export function withLiveFieldsOf(manifests: readonly Manifest[], other: readonly Manifest[]): readonly Manifest[] {
  const live = other.find((each) => isConfig(each) && isLive(each));
  if (live === undefined) return manifests;
  return manifests.map((each) => (isConfig(each) && !isLive(each) ? withFieldsOf(each, live) : each));
}

function isConfig(manifest: Manifest): boolean {
  return kindOf(manifest) === 'Config' && manifest.metadata.name === SINGLETON_NAME;
}

function withFieldsOf(manifest: Manifest, live: Manifest): Manifest {
  const [own, found] = [asRecord(manifest.spec), asRecord(live.spec)];
  const storage = storageOf(asRecord(own.storage), asRecord(found.storage));
  return { ...manifest, spec: { ...picked(found, ['httpSecret', 'observedConfig']), ...own, storage } };
}

type Fields = Readonly<Record<string, unknown>>;

/**
 * If the Config names no backend, all live storage fields stay; if it names the same backend, only the fields that the
 * Operator writes stay.
 */
function storageOf(own: Fields, found: Fields): Fields {
  const [backend] = configuredBackends(own);
  if (backend === undefined) return { ...found, ...own };
  const { field, writtenByOperator } = backend.backend;
  const stanza = { ...picked(asRecord(found[field]), writtenByOperator), ...asRecord(own[field]) };
  return { ...picked(found, ['managementState']), ...own, [field]: stanza };
}

function picked(from: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, fieldOf(from, key)]));
}
