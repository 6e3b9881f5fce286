import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import type { CredentialEntries, CredentialSource } from './source';

/** The Secret stands in Git, readable for everybody who can read the repository. */
export const literal: CredentialSource = {
  name: 'literal',
  title: 'A Secret in Git',
  secretOf: (manifest) => {
    if (manifest.kind !== 'Secret' || manifest.apiVersion !== 'v1') return undefined;
    const keys = [...valuesOf(manifest['data']), ...valuesOf(manifest['stringData'])];
    return {
      name: manifest.metadata.name,
      namespace: manifest.metadata.namespace,
      keys: keys.map(([key]) => key),
      clearKeys: keys.filter(([, value]) => value !== '').map(([key]) => key),
    };
  },
};

export function literalManifest(values: CredentialEntries): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE },
    stringData: { ...values },
  };
}

function valuesOf(map: unknown): [string, unknown][] {
  return typeof map === 'object' && map !== null ? Object.entries(map) : [];
}
