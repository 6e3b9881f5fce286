import { asRecord } from '../../core/record';
import { emptyKeys } from '../../credentials/empty-keys';
import { hasEntryAt, hasPlaceholders, VAULT_PREFIX, vaultPluginManifest } from '../../credentials/vault-plugin';
import { isSameData } from '../../core/data/same-data';
import { plainValue, type Props } from '../code/value';
import type { ChosenCredentials } from '../decisions';
import { backendCredentials, STORAGE_PROP, userSecretFrom, type CredentialsReading } from './credentials-reading';
import { withoutUndefined } from '../../core/data/without-undefined';

/** A Secret with placeholders for the Vault Plugin of Argo CD. */
export function fromVaultPlugin({ objects, storage, release }: CredentialsReading): ChosenCredentials | undefined {
  const secret = userSecretFrom(objects, 'Secret');
  if (secret === undefined || !hasPlaceholders(secret)) return undefined;
  const annotations = asRecord(secret.metadata.annotations);
  const [path, kvVersion, secretVersion] = SETTINGS.map((name) => textOf(annotations[`${VAULT_PREFIX}${name}`]));
  const pattern = path === undefined ? /^<path:(.+)>$/ : /^<(.+)>$/;
  const places = Object.entries(asRecord(secret['stringData'])).flatMap(([key, value]) => {
    const place = pattern.exec(textOf(value) ?? '')?.[1];
    return place === undefined ? [] : [[key, place] as const];
  });
  const entries = Object.fromEntries(places);
  const placeProps = propsOfPlaces(entries, path, { storage, release });
  if (placeProps === undefined) return undefined;
  const version = Number(kvVersion);
  // The constructs reject such a Secret, so it stays as it is.
  if (!(path === undefined ? Object.values(entries) : [path]).every((each) => hasEntryAt(each, version)))
    return undefined;
  const settings = withoutUndefined({
    path,
    kvVersion: Number.isInteger(version) ? version : undefined,
    secretVersion,
  });
  return {
    factory: 'vaultPlugin',
    props: {
      ...STORAGE_PROP,
      ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, plainValue(value)])),
      ...placeProps,
    },
    manifests: [
      vaultPluginManifest({
        ...settings,
        places: entries,
        emptyKeys: emptyKeys(storage.backend, release, Object.keys(entries)),
      }),
    ],
  };
}

const SETTINGS = ['path', 'kv-version', 'secret-version'];

/** Undefined if they are not the keys of the storage. */
function propsOfPlaces(
  places: Readonly<Record<string, string>>,
  path: string | undefined,
  { storage: { backend }, release }: Pick<CredentialsReading, 'storage' | 'release'>,
): Props | undefined {
  const [usual] = backend.credentialSets(release);
  if (path !== undefined && isSameData(places, Object.fromEntries((usual?.keys ?? []).map((key) => [key, key]))))
    return {};
  const credentials = backendCredentials(places, backend, release);
  return credentials && { [path === undefined ? 'paths' : 'keys']: credentials };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
