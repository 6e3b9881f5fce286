import { oncePer } from '../../core/caching/once-per';
import { valueAt } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, SINGLETON_NAME } from '../../core/names';
import { UNKNOWN } from '../../core/placeholder';
import type { ConfigObject } from '../../schema/kinds/config';
import type { ImageObject } from '../../schema/kinds/image';
import type { ClusterState } from '../cluster/cluster-state';
import { FINALIZER, isGoing } from '../cluster/going-config';
import { effectsOn, isApplied } from '../effects/effect';
import { subjectKey, subjectKeysIn } from '../effects/subject';
import { writtenStorage } from '../go/written-by-go';
import { DEPLOYMENT, SERVICE } from '../objects';
import { bootstrapClaim } from '../registry/bootstrap';
import { specAfterSync } from './spec-after-sync';
import type { Sync } from './sync';

/** The cluster in which the next sync begins. */
export const stateAfterSync = oncePer((sync: Sync): ClusterState => {
  const { state, registry } = sync;
  const isRemoved = effectsOn(registry.effects, DEPLOYMENT).some(({ action }) => action === 'delete');
  const created = [...registry.objects.filter(isReadLater), ...claims(sync), ...serviceCa(sync)];
  const deleted = subjectKeysIn(registry.effects.filter(({ action }) => action === 'delete'));
  const isDeleted = (object: Manifest): boolean =>
    deleted.has(subjectKey(referenceTo(object))) && (registry.isConfigRemoved === true || isReadLater(object));
  const config = configAfter(sync);
  // A Config that the Operator creates leaves nothing to the live one.
  const left = config === undefined ? { leftToLive: [], filledLater: [] } : {};
  const between = state.after({ ...left, config, image: state.image, created, isRemoved: isDeleted });
  return between.after({ config, image: imageAfter(between, isRemoved), created: [], isRemoved: () => false });
});

/** Other objects do not change what a later sync does, unless it is of a new Config. */
function isReadLater(object: Manifest): boolean {
  return READ_LATER.has(subjectKey(referenceTo(object)));
}

const READ_LATER: ReadonlySet<string> = new Set([DEPLOYMENT, SERVICE].map(subjectKey));

function claims({ state, registry }: Sync): Manifest[] {
  const claim = state.config === undefined ? bootstrapClaim(state) : registry.storage?.creates;
  return claim === undefined ? [] : [claim];
}

/** The pruner needs the ConfigMap, and the cluster fills it in: pkg/resource/serviceca.go. */
function serviceCa({ state, others }: Sync): Manifest[] {
  if (!isApplied(others.effects, CA_FOR_PRUNER) || !state.lacks('ConfigMap', REGISTRY_NAMESPACE, CA_FOR_PRUNER.name))
    return [];
  const { kind, name, namespace } = CA_FOR_PRUNER;
  return [{ apiVersion: 'v1', kind, metadata: { name, namespace }, data: { 'service-ca.crt': UNKNOWN } }];
}

export const CA_FOR_PRUNER = { kind: 'ConfigMap', namespace: REGISTRY_NAMESPACE, name: 'serviceca' };

function configAfter(sync: Sync): ConfigObject | undefined {
  const { config, release } = sync.state;
  if (sync.registry.lacksConfig === true) return undefined;
  if (isGoing(config)) return sync.registry.isConfigRemoved === true ? undefined : config;
  const { recorded } = sync.registry.storage ?? {};
  const storage = recorded && {
    storage: writtenStorage(recorded, release),
    storageManaged: recorded.managementState === 'Managed',
  };
  return {
    ...config,
    metadata: { name: SINGLETON_NAME, ...config?.metadata, ...finalizers(sync) },
    spec: specAfterSync(sync),
    status: { ...config?.status, ...storage },
  };
}

function finalizers({ state, registry }: Sync): { readonly finalizers?: readonly string[] } {
  const present = state.config?.metadata?.finalizers ?? [];
  const isAdded = registry.spec.managementState === 'Managed' || state.config === undefined;
  return isAdded && !present.includes(FINALIZER) ? { finalizers: [...present, FINALIZER] } : {};
}

/** The Operator makes the Image if it is missing, and keeps its status: pkg/operator/imageconfig.go. */
function imageAfter(state: ClusterState, isRemoved: boolean): ImageObject | undefined {
  const { image } = state;
  const service = state.object('', 'Service', 'image-registry', REGISTRY_NAMESPACE);
  const isMissing = isRemoved || state.lacks('Service', REGISTRY_NAMESPACE, 'image-registry');
  if (service === undefined && !isMissing) return image;
  const internalRegistryHostname = service === undefined ? '' : hostnameOf(service);
  return { ...image, status: { ...image?.status, internalRegistryHostname } };
}

function hostnameOf(service: Manifest): string {
  const port = valueAt(service, ['spec', 'ports', 0, 'port']);
  const host = `image-registry.${REGISTRY_NAMESPACE}.svc`;
  return port === 443 || typeof port !== 'number' ? host : `${host}:${port}`;
}
