import type { Manifest } from '../../core/manifest';
import { alertsManifest } from '../../render/alerts';
import { defaultStorageRequest } from '../../render/default-storage';
import { withDeclaredLeaves } from '../../render/declared-leaves';
import { prunerManifest } from '../../render/pruner';
import { configManifest } from '../../render/registry';
import { registrySpec } from '../../render/registry-spec';
import { routeCertificateManifest, type Route } from '../../render/route-certificate';
import { imageManifest, trustedCaManifest } from '../../render/trusted-ca';
import { ClusterTopology } from '../../platforms/platform';
import { storageRequest } from '../../storage/factories';
import { planStorage } from '../../storage/plan';
import type { StorageRequest } from '../../storage/request';
import { propsData, type Props } from '../code/value';
import type { ConstructName } from '../code/construct-name';
import type { Decisions } from '../decisions';

/** An object that a construct of the app writes. */
export interface RenderedObject {
  readonly manifest: Manifest;
  readonly construct: ConstructName;
  /** Whether nothing is added to it, and nothing taken away. @default false */
  readonly isAsItWas?: boolean;
  /** The code that gives the ApiObject, for JSON patches. */
  readonly patched: string;
}

/** The objects that the app writes, before JSON patches and before the guards of its delivery. */
export function render(decisions: Decisions): RenderedObject[] {
  const storage = requestedStorage(decisions);
  const { credentials, pruner, trust, alerts, ksops, facts } = decisions;
  const trusted = trust === undefined ? [] : trustObjects(trust);
  return [
    ...(decisions.trustFirst === true ? trusted : []),
    ...(decisions.storage === undefined ? [] : companionsOf(storage)),
    ...(credentials?.manifests ?? []).map((manifest, index, all) => ({
      manifest: credentials?.file === undefined ? written(manifest) : manifest,
      isAsItWas: credentials?.file !== undefined,
      construct: 'credentials' as const,
      patched: index === all.length - 1 ? 'ApiObject.of(credentials)' : childCode('credentials', manifest.kind),
    })),
    ...registryObjects(decisions, storage),
    ...(pruner === undefined
      ? []
      : [rendered(prunerManifest(propsData(pruner), facts.release), 'pruner', 'pruner.resource')]),
    ...(decisions.trustFirst === true ? [] : trusted),
    ...(ksops === undefined
      ? []
      : [{ manifest: ksops.manifest, isAsItWas: true, construct: 'ksops' as const, patched: 'ksops' }]),
    ...(alerts === undefined ? [] : [rendered(alertsManifest(propsData(alerts)), 'alerts', 'alerts.resource')]),
  ];
}

/** The storage of the app, that of the platform included. */
export function requestedStorage({ storage, registry, facts }: Decisions): StorageRequest | undefined {
  if (storage !== undefined) return storageRequest(storage.factory, propsData(storage.props));
  if (registry === undefined || registry['managementState']?.data === 'Removed') return undefined;
  const usual = facts.platform?.defaultStorage(facts.release);
  return usual === undefined ? undefined : defaultStorageRequest(usual);
}

function registryObjects(decisions: Decisions, request: StorageRequest | undefined): RenderedObject[] {
  const { registry, facts, delivery } = decisions;
  if (registry === undefined) return [];
  const props = propsData(registry);
  const plan = request && planStorage(request);
  const config = configManifest({
    singleReplica: facts.topology === ClusterTopology.SINGLE_REPLICA,
    ...(props as { replicas?: number; rolloutStrategy?: string }),
    managementState: (props['managementState'] as string | undefined) ?? 'Managed',
    acknowledge: (props['acknowledge'] ?? {}) as Record<string, string>,
    spec: registrySpec(props, facts),
    ...(plan === undefined ? {} : { storage: delivery === undefined ? plan : withDeclaredLeaves(plan, facts.release) }),
  });
  const certificates = ((props['routes'] ?? []) as Route[]).flatMap((route) => {
    const manifest = routeCertificateManifest(route);
    const child = childCode('registry', `Certificate-${route.name}`);
    return manifest === undefined ? [] : [rendered(manifest, 'registry', child)];
  });
  const own = decisions.storage === undefined ? companionsOf(request) : [];
  return [...own, ...certificates, rendered(config, 'registry', 'registry.resource')];
}

function companionsOf(request: StorageRequest | undefined): RenderedObject[] {
  return (request?.companions ?? []).map(({ id, manifest }) =>
    rendered(manifest, 'storage', id === 'Resource' ? 'ApiObject.of(storage)' : childCode('storage', id)),
  );
}

function trustObjects(trust: Props): RenderedObject[] {
  const props = propsData(trust);
  const configMap = trustedCaManifest(props);
  return [
    ...(configMap === undefined ? [] : [rendered(configMap, 'trust', 'ApiObject.of(trustedCa)')]),
    rendered(imageManifest(props, configMap?.metadata.name), 'trust', 'trustedCa.image'),
  ];
}

function childCode(variable: string, id: string): string {
  return `(${variable}.node.findChild('${id}') as ApiObject)`;
}

function rendered(manifest: Manifest, construct: ConstructName, patched: string): RenderedObject {
  return { manifest: written(manifest), construct, patched };
}

/** As cdk8s writes it: without null. */
function written(manifest: Manifest): Manifest {
  return withoutNull(manifest) as Manifest;
}

function withoutNull(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNull);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null && each !== undefined)
      .map(([key, each]) => [key, withoutNull(each)]),
  );
}
