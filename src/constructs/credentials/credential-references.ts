import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsSubdomain } from '../../core/formats/dns-name';
import type { RemoteReference } from '../../credentials/external-secret';
import type { Backend } from '../../storage/backend';
import type { Release } from '../../core/release';
import { SecretStoreKind, type ExternalSecretCredentialsProps } from './storage-credentials-props';

/** Where in the store the value of each key of the Secret is. */
export function remoteReferences(
  { remoteKey = '', properties, remoteKeys }: ExternalSecretCredentialsProps,
  backend: Backend,
  release: Release,
): Record<string, RemoteReference> {
  const named = remoteKeys?._entries() ?? properties?._entries() ?? usualEntries(backend, release);
  return Object.fromEntries(
    Object.entries(named).map(([key, name]) => [
      key,
      remoteKeys === undefined ? { key: remoteKey, property: name } : { key: name },
    ]),
  );
}

/** Each key of the Secret that a backend reads, by its own name. */
export function usualEntries(backend: Backend, release: Release): Record<string, string> {
  const [usual] = backend.credentialSets(release);
  return Object.fromEntries((usual?.keys ?? []).map((key) => [key, key]));
}

/** Props that name the place in the store twice or not at all. */
export function referenceErrors(props: ExternalSecretCredentialsProps): CompleteDiagnostic[] {
  const common = {
    id: 'IR112',
    reference: 'external-secrets/external-secrets apis/externalsecrets/v1 ExternalSecretDataRemoteRef',
  };
  const { remoteKey, remoteKeys, properties } = props;
  const names = storeErrors(props, common.reference);
  if (names.length > 0) return names;
  if ((remoteKey === undefined) === (remoteKeys === undefined)) {
    return [
      {
        ...common,
        path: ['remoteKey'],
        found: remoteKey === undefined ? 'neither remoteKey nor remoteKeys' : 'remoteKeys as well',
        expected: 'one of the two',
        fix: 'set remoteKey for one entry with several properties, or remoteKeys for one entry for each value',
      },
    ];
  }
  if (properties === undefined || remoteKeys === undefined) return [];
  return [
    {
      ...common,
      path: ['properties'],
      found: 'remoteKeys as well',
      expected: 'remoteKey as well',
      fix: 'remove properties, or set remoteKey',
    },
  ];
}

/** Names that the API server rejects in an ExternalSecret. */
function storeErrors(props: ExternalSecretCredentialsProps, reference: string): CompleteDiagnostic[] {
  const kinds: readonly string[] = Object.values(SecretStoreKind);
  const store = checkDnsSubdomain(props.secretStore);
  const common = { id: 'IR112', reference };
  return [
    ...(store === undefined
      ? []
      : [
          { ...common, path: ['secretStore'], fix: 'give the name of the SecretStore or ClusterSecretStore', ...store },
        ]),
    ...(props.secretStoreKind === undefined || kinds.includes(props.secretStoreKind)
      ? []
      : [
          {
            ...common,
            path: ['secretStoreKind'],
            found: props.secretStoreKind as string,
            expected: kinds.join(' or '),
            fix: 'use a member of SecretStoreKind',
          },
        ]),
    ...(props.remoteKey === ''
      ? [
          {
            ...common,
            path: ['remoteKey'],
            found: 'an empty text',
            expected: 'the name of an entry in the secret store',
            fix: 'set the entry, or remoteKeys instead',
          },
        ]
      : []),
  ];
}
