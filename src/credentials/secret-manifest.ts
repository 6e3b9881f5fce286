import { base64Bytes } from '../core/bytes/base64';
import { utf8Text } from '../core/bytes/utf8';
import { referenceTo, type Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE, USER_SECRET_NAME } from '../core/names';
import { isReadable, isVariableAlone } from '../core/placeholder';
import { isClear } from './clear-value';
import type { BroughtSecret, CredentialEntries } from './source';

export function isSecret({ kind, apiVersion }: Manifest): boolean {
  return kind === 'Secret' && apiVersion === 'v1';
}

/** The Secret that a manifest of kind Secret creates. A placeholder is not a value in plain text. */
export function secretIn(manifest: Manifest): BroughtSecret {
  const { name, namespace } = referenceTo(manifest);
  const values = [
    ...entriesOf(manifest['data']).map(([key, written]) => ({ key, written, value: decoded(written) })),
    ...entriesOf(manifest['stringData']).map(([key, value]) => ({ key, written: value, value })),
  ];
  const variables = values.filter(({ written, value }) => isUnfilled(written) || isUnfilled(value));
  const clear = values.filter(({ written, value }) => isReadable(written) && isClear(value));
  const keysOf = (all: typeof values): string[] => all.map(({ key }) => key);
  return {
    name,
    namespace,
    keys: keysOf(values),
    clearKeys: keysOf(clear),
    ...(variables.length > 0 && { variableKeys: keysOf(variables) }),
  };
}

function isUnfilled(value: unknown): boolean {
  return typeof value === 'string' && isVariableAlone(value);
}

/** The Secret that the Operator reads, with the given values. */
export function secretManifest(values: CredentialEntries): Manifest {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: USER_SECRET_NAME, namespace: REGISTRY_NAMESPACE },
    stringData: { ...values },
  };
}

export function entriesOf(map: unknown): [string, unknown][] {
  return typeof map === 'object' && map !== null ? Object.entries(map) : [];
}

/**
 * The Vault Plugin also replaces placeholders inside base64: pkg/kube/util.go secretReplacement of argocd-vault-plugin.
 */
function decoded(value: unknown): unknown {
  return typeof value === 'string' && value.length < LONGEST ? utf8Text(base64Bytes(value)) : value;
}

/** Placeholders are shorter than this; certificates are longer. */
const LONGEST = 1000;
