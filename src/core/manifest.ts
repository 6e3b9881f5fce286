import type { ManifestReference } from './finding';

/** A Kubernetes object as it is written to YAML: plain data, wire names. */
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: ManifestMetadata;
  readonly [field: string]: unknown;
}

export interface ManifestMetadata {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
}

/** API group of an `apiVersion`; empty for the core group. */
export function apiGroup(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** Identity under which the API server stores an object: two objects with the same key are one. */
export function objectKey({ apiVersion, kind, namespace, name }: ManifestReference): string {
  return [apiGroup(apiVersion), kind, namespace ?? '', name].join('/');
}

/** `Config/cluster`, `Secret/openshift-image-registry/registry-tls`: how messages name an object. */
export function describeObject({ kind, namespace, name }: ManifestReference): string {
  return namespace === undefined ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

/** A name that is missing or no text is empty. */
export function referenceTo({ apiVersion, kind, metadata }: Manifest): ManifestReference {
  const { namespace, name }: { readonly namespace?: unknown; readonly name?: unknown } = metadata;
  return {
    apiVersion,
    kind,
    ...(typeof namespace === 'string' ? { namespace } : {}),
    name: typeof name === 'string' ? name : '',
  };
}
