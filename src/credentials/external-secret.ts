import { valueAt } from '../core/field-path';
import { apiGroup, referenceTo, type Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import type { CredentialSource } from './source';

/** The External Secrets Operator copies the values from a store. */
export const externalSecret: CredentialSource = {
  name: 'externalSecret',
  title: 'External Secrets Operator',
  secretOf: (manifest) => {
    if (manifest.kind !== 'ExternalSecret' || apiGroup(manifest.apiVersion) !== 'external-secrets.io') return undefined;
    const target = valueAt(manifest, ['spec', 'target', 'name']);
    const { name, namespace } = referenceTo(manifest);
    return {
      name: typeof target === 'string' && target !== '' ? target : name,
      namespace,
      keys: keysOf(manifest),
      clearKeys: [],
    };
  },
};

/** The location of a value in the store. */
export interface RemoteReference {
  readonly key: string;
  readonly property?: string;
}

interface ExternalSecretSettings {
  readonly store: { readonly name: string; readonly kind: string };
  /** Keyed by key of the Secret. */
  readonly references: Readonly<Record<string, RemoteReference>>;
  /** Keys that the Secret must have with an empty value. */
  readonly emptyKeys: readonly string[];
  readonly refreshInterval: string;
}

/**
 * An ExternalSecret of `external-secrets.io/v1`. Defaults of its webhook are set explicitly, so that GitOps tools see
 * no drift; `nullBytePolicy` is omitted because older versions do not know it.
 */
export function externalSecretManifest(settings: ExternalSecretSettings): Manifest {
  return {
    apiVersion: 'external-secrets.io/v1',
    kind: 'ExternalSecret',
    metadata: { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE },
    spec: {
      refreshInterval: settings.refreshInterval,
      secretStoreRef: { kind: settings.store.kind, name: settings.store.name },
      target: {
        name: USER_SECRET_NAME,
        creationPolicy: 'Owner',
        deletionPolicy: 'Retain',
        template: settings.emptyKeys.length === 0 ? undefined : emptyKeysTemplate(settings.emptyKeys),
      },
      data: Object.entries(settings.references).map(([secretKey, { key, property }]) => ({
        secretKey,
        remoteRef: {
          key,
          property,
          conversionStrategy: 'Default',
          decodingStrategy: 'None',
          metadataPolicy: 'None',
        },
      })),
    },
  };
}

function emptyKeysTemplate(keys: readonly string[]): Record<string, unknown> {
  return { engineVersion: 'v2', mergePolicy: 'Merge', data: Object.fromEntries(keys.map((key) => [key, ''])) };
}

/**
 * Undefined if only the store or the cluster knows the keys. Source: external-secrets/external-secrets
 * pkg/controllers/externalsecret/externalsecret_controller_template.go ApplyTemplate.
 */
function keysOf(manifest: Manifest): string[] | undefined {
  const at = (...path: string[]): unknown => valueAt(manifest, ['spec', ...path]);
  const addsToAnother = !['Owner', 'Orphan', undefined].includes(at('target', 'creationPolicy') as string | undefined);
  if (addsToAnother || at('target', 'template', 'templateFrom') !== undefined) return undefined;
  const templated = Object.keys((at('target', 'template', 'data') as object | undefined) ?? {});
  if (templated.length > 0 && at('target', 'template', 'mergePolicy') !== 'Merge') return templated;
  if (at('dataFrom') !== undefined) return undefined;
  const data = at('data');
  const fetched = Array.isArray(data) ? data.map((entry) => valueAt(entry, ['secretKey'])) : [];
  return [...fetched.filter((key): key is string => typeof key === 'string'), ...templated];
}
