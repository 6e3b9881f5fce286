import { isClusterScoped } from './cluster-scope';
import type { ManifestReference } from './finding';

/** A Kubernetes object as written to YAML: plain data with the field names of the API. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [field: string]: unknown;
}

interface ManifestMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** API group of an `apiVersion`; empty for the core group. */
export function apiGroup(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** The kind of an object with its API group, and no version: `apps/Deployment`; `/Secret` in the core group. */
export function groupKind({ apiVersion, kind }: Pick<Manifest, 'apiVersion' | 'kind'>): string {
  return `${apiGroup(apiVersion)}/${kind}`;
}

/** Identifies an object in the API server: two manifests with the same key are the same object. */
export function objectKey({ apiVersion, kind, namespace, name }: ManifestReference): string {
  const group = apiGroup(apiVersion);
  return `${group}/${kind}/${isClusterScoped(group, kind) ? '' : (namespace ?? '')}/${name}`;
}

/** The name of an object in messages: `Config/cluster`, `Secret/openshift-image-registry/registry-tls`; its kind if it has no name. */
export function describeObject({ kind, namespace, name }: ManifestReference): string {
  return [kind, namespace ?? '', name].filter((part) => part !== '').join('/');
}

/** The reference to a manifest. A name that is missing or not a string becomes empty. */
export function referenceTo({ apiVersion, kind, metadata }: Manifest): ManifestReference {
  const { namespace, name }: { readonly namespace?: unknown; readonly name?: unknown } = metadata;
  const text = typeof name === 'string' ? name : '';
  // A spread takes five times as long, and every object is asked often.
  return typeof namespace === 'string' ? { apiVersion, kind, namespace, name: text } : { apiVersion, kind, name: text };
}

/** The key of the object that a manifest describes. */
export function manifestKey(manifest: Manifest): string {
  return objectKey(referenceTo(manifest));
}

/** The name in messages of the object that a manifest describes. */
export function describeManifest(manifest: Manifest): string {
  return describeObject(referenceTo(manifest));
}

export function isSameObject(one: Manifest, other: Manifest): boolean {
  return manifestKey(one) === manifestKey(other);
}
