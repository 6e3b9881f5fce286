import { valueAt, type FieldPath } from '../../core/field-path';
import { toGoDuration } from '../../core/formats/cdk8s-units';
import { referenceTo, type Manifest } from '../../core/manifest';
import { fieldOf, isRecord, itemsOf } from '../../core/record';
import type { Release } from '../../core/release';
import { BUCKET_COPIER } from '../../credentials/bucket-claim';
import { bucketClaimCronJob } from '../../credentials/bucket-claim-cron-job';
import { bucketClaimTemplate, isBucketClaimTemplate } from '../../credentials/bucket-claim-policy';
import { bucketClaimExternalSecret } from '../../credentials/bucket-claim-external-secret';
import { emptyKeys } from '../../credentials/empty-keys';
import { externalSecretManifest } from '../../credentials/external-secret';
import { sealedSecretManifest } from '../../credentials/sealed-secret';
import { cliImage } from '../../delivery/cli-image';
import { isSameData } from '../../core/data/same-data';
import type { Backend } from '../../storage/backend';
import { PACKAGE, plainValue, type Props, memberOf, memberCode } from '../code/value';
import type { ChosenCredentials } from '../decisions';
import { backendCredentials, STORAGE_PROP, userSecretFrom, type CredentialsReading } from './credentials-reading';
import { fromSops } from './read-sops';
import { fromVaultPlugin } from './read-vault-plugin';
import { UNITS } from './units';

/** How the credentials of a storage get into the cluster, if an object shows it. */
export function readCredentials(reading: CredentialsReading): ChosenCredentials | undefined {
  return (
    bucketKeys(reading) ??
    fromExternalSecret(reading) ??
    fromSealedSecret(reading) ??
    fromVaultPlugin(reading) ??
    fromSops(reading)
  );
}

/** A Secret that is there: its values stay where they are. */
export function existingCredentials(): ChosenCredentials {
  return { factory: 'existing', props: STORAGE_PROP, manifests: [] };
}

function bucketKeys({ objects, storage, release }: CredentialsReading): ChosenCredentials | undefined {
  const claim = storage.props['bucketName']?.data;
  if (storage.factory !== 'bucketClaim' || typeof claim !== 'string') return undefined;
  if (objects.some(isBucketClaimTemplate)) return bucketKeysBy('PolicyTemplate', [bucketClaimTemplate(claim)]);
  const copier = objects.find(
    ({ kind, metadata }) => ['CronJob', 'SecretStore'].includes(kind) && metadata.name === BUCKET_COPIER,
  );
  if (copier === undefined) return undefined;
  if (copier.kind === 'SecretStore') return bucketKeysBy('ExternalSecrets', bucketClaimExternalSecret(claim));
  const pod = ['spec', 'jobTemplate', 'spec', 'template', 'spec', 'containers', 0, 'image'];
  const [image, namespace] = [valueAt(copier, pod), referenceTo(copier).namespace];
  if (typeof image !== 'string' || namespace === undefined) return undefined;
  return {
    factory: 'bucketClaim',
    props: {
      ...STORAGE_PROP,
      ...(image === cliImage(release) ? {} : { image: plainValue(image) }),
      ...(namespace === 'openshift-config' ? {} : { namespace: plainValue(namespace) }),
    },
    manifests: bucketClaimCronJob({ claim, image, namespace }),
  };
}

function bucketKeysBy(copier: string, manifests: readonly Manifest[]): ChosenCredentials {
  const value = { ...plainValue(copier), ...memberCode('BucketKeysCopier', copier) };
  return { factory: 'bucketClaim', props: { ...STORAGE_PROP, copier: value }, manifests };
}

function fromExternalSecret({
  objects,
  storage: { backend },
  release,
}: CredentialsReading): ChosenCredentials | undefined {
  const object = userSecretFrom(objects, 'ExternalSecret');
  const spec = object?.['spec'];
  const store = valueAt(spec, ['secretStoreRef', 'name']);
  const kind = textAt(spec, ['secretStoreRef', 'kind']) ?? 'SecretStore';
  const member = memberOf('SecretStoreKind', kind);
  const places = itemsOf(fieldOf(spec, 'data')).map((each) => ({
    secretKey: String(fieldOf(each, 'secretKey')),
    key: textAt(each, ['remoteRef', 'key']) ?? '',
    property: textAt(each, ['remoteRef', 'property']),
  }));
  if (typeof store !== 'string' || member === undefined || places.length === 0) return undefined;
  const place = placeProps(places, backend, release);
  if (place === undefined) return undefined;
  const interval = UNITS['Duration']?.(fieldOf(spec, 'refreshInterval'));
  const refreshInterval = interval === undefined ? '1h0m0s' : toGoDuration(interval.data as never);
  const references = Object.fromEntries(
    places.map(({ secretKey, key, property }) => [secretKey, { key, ...(property === undefined ? {} : { property }) }]),
  );
  return {
    factory: 'externalSecret',
    props: {
      ...STORAGE_PROP,
      secretStore: plainValue(store),
      ...(member === 'CLUSTER_SECRET_STORE'
        ? {}
        : {
            secretStoreKind: {
              ...plainValue(kind),
              code: `SecretStoreKind.${member}`,
              uses: [{ name: 'SecretStoreKind', from: PACKAGE }],
            },
          }),
      ...place,
      ...(interval === undefined || refreshInterval === '1h0m0s' ? {} : { refreshInterval: interval }),
    },
    manifests: [
      externalSecretManifest({
        store: { name: store, kind },
        references,
        emptyKeys: emptyKeys(backend, release, Object.keys(references)),
        refreshInterval,
      }),
    ],
  };
}

interface Place {
  readonly secretKey: string;
  readonly key: string;
  readonly property: string | undefined;
}

/** One entry with a property a value, or an entry a value. */
function placeProps(places: readonly Place[], backend: Backend, release: Release): Props | undefined {
  const [first] = places;
  const byKey = (of: 'key' | 'property') => Object.fromEntries(places.map((each) => [each.secretKey, each[of]]));
  if (places.every(({ property }) => property === undefined)) {
    const remoteKeys = backendCredentials(byKey('key'), backend, release);
    return remoteKeys && { remoteKeys };
  }
  if (first === undefined || !places.every(({ key }) => key === first.key)) return undefined;
  const [usual] = backend.credentialSets(release);
  const names = Object.fromEntries((usual?.keys ?? []).map((key) => [key, key]));
  const remoteKey = { remoteKey: plainValue(first.key) };
  if (isSameData(byKey('property'), names)) return remoteKey;
  const properties = backendCredentials(byKey('property'), backend, release);
  return properties && { ...remoteKey, properties };
}

function fromSealedSecret({
  objects,
  storage: { backend },
  release,
}: CredentialsReading): ChosenCredentials | undefined {
  const encrypted = valueAt(userSecretFrom(objects, 'SealedSecret'), ['spec', 'encryptedData']);
  const ciphertexts = isRecord(encrypted) ? backendCredentials(encrypted, backend, release) : undefined;
  if (ciphertexts === undefined) return undefined;
  const entries = encrypted as Readonly<Record<string, string>>;
  return {
    factory: 'sealedSecret',
    props: { ...STORAGE_PROP, ciphertexts },
    manifests: [sealedSecretManifest(entries, emptyKeys(backend, release, Object.keys(entries)))],
  };
}

function textAt(value: unknown, path: FieldPath): string | undefined {
  const text = valueAt(value, path);
  return typeof text === 'string' ? text : undefined;
}
