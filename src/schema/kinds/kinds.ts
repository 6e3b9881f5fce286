import { apiGroup, type Manifest } from '../../core/manifest';
import { CONFIG_API_VERSION, IMAGE_REGISTRY_API_VERSION } from '../../core/names';
import { MANAGED_KINDS, type ManagedKind } from './managed-kind';

/** A built-in Kubernetes kind that the registry configuration references. */
export type CoreKind = 'Secret' | 'ConfigMap' | 'PersistentVolumeClaim';
export type KnownKind = ManagedKind | CoreKind;

export const CORE_KINDS: readonly CoreKind[] = ['Secret', 'ConfigMap', 'PersistentVolumeClaim'];
export const KNOWN_KINDS: readonly KnownKind[] = [...MANAGED_KINDS, ...CORE_KINDS];

export const API_VERSIONS: Readonly<Record<KnownKind, string>> = {
  Config: IMAGE_REGISTRY_API_VERSION,
  ImagePruner: IMAGE_REGISTRY_API_VERSION,
  Image: CONFIG_API_VERSION,
  Secret: 'v1',
  ConfigMap: 'v1',
  PersistentVolumeClaim: 'v1',
};

/** The known kind of an object by group and kind. Its version may be wrong. */
export function kindOf(object: unknown): KnownKind | undefined {
  if (typeof object !== 'object' || object === null) return undefined;
  const { apiVersion, kind } = object as { readonly apiVersion?: unknown; readonly kind?: unknown };
  if (typeof apiVersion !== 'string' || typeof kind !== 'string' || !isKnownKind(kind)) return undefined;
  return apiGroup(apiVersion) === apiGroup(API_VERSIONS[kind]) ? kind : undefined;
}

export function isConfig(object: unknown): boolean {
  return kindOf(object) === 'Config';
}

export function configIn(manifests: readonly Manifest[]): Manifest | undefined {
  return manifests.find(isConfig);
}

/** Whether an object configures the registry and has a CustomResourceDefinition. */
export function isOfManagedKind(object: unknown): boolean {
  return (MANAGED_KINDS as readonly unknown[]).includes(kindOf(object));
}

function isKnownKind(kind: string): kind is KnownKind {
  return Object.hasOwn(API_VERSIONS, kind);
}
