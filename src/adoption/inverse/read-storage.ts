import { valueAt, type FieldPath } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE, S3_CA_KEY } from '../../core/names';
import { fieldOf, isRecord, type PlainRecord } from '../../core/record';
import { configuredBackends, type ConfiguredBackend } from '../../storage';
import { ENUMS } from '../../core/props/props.generated';
import { structOf } from '../../core/props/struct-props';
import { PACKAGE, plainValue, withoutProp, type Props, type PropValue } from '../code/value';
import type { ChosenStorage } from '../decisions';
import { isCertificates, pemFile, type PemFiles } from './pem-files';
import { readStruct, type Ids } from './read-struct';
import { SPECIAL } from './special-props';

interface StorageReading {
  readonly config: Manifest;
  readonly objects: readonly Manifest[];
  readonly pems: PemFiles;
  readonly ids: Ids;
}

/** The storage of a Config; undefined if it names none, or several. */
export function readStorage(reading: StorageReading): ChosenStorage | undefined {
  const { config } = reading;
  const storage = valueAt(config, ['spec', 'storage']);
  const [found, ...others] = isRecord(storage) ? configuredBackends(storage) : [];
  if (found === undefined || others.length > 0 || !isRecord(found.stanza)) return undefined;
  const { factory, props } = propsOfStorage(found, reading);
  const owner = fieldOf(storage, 'managementState');
  const [member] = Object.entries(ENUMS['StorageManagementState'] ?? {}).find(([, value]) => value === owner) ?? [];
  const ownerValue: Props =
    member === undefined
      ? {}
      : { managementState: enumValue('StorageManagementState', member, owner, ['spec', 'storage', 'managementState']) };
  return {
    factory,
    props: { ...ofConfig(ownerValue), ...props },
    backend: found.backend,
  };
}

/** The Config is the object of the registry. */
function ofConfig(props: Props): Props {
  return Object.fromEntries(Object.entries(props).map(([name, value]) => [name, { ...value, of: 'registry' }]));
}

function enumValue(name: string, member: string, data: unknown, from?: FieldPath): PropValue {
  const uses = [{ name, from: name === 'PersistentVolumeAccessMode' ? 'cdk8s-plus-28' : PACKAGE }];
  return { data, code: `${name}.${member}`, uses, plain: data, ...(from === undefined ? {} : { from }) };
}

interface Found {
  readonly factory: string;
  readonly props: Props;
}

function propsOfStorage({ backend, stanza }: ConfiguredBackend, reading: StorageReading): Found {
  const { factory } = backend;
  const read = readStruct(structOf('RegistryStorage', factory), {
    root: stanza,
    at: ['spec', 'storage', backend.field],
    names: backend.propNames,
    ids: reading.ids,
    special: SPECIAL,
  });
  // An empty text is no name for the Operator, and rejected by the factories.
  const props = ofConfig(Object.fromEntries(Object.entries(read).filter(([, { data }]) => data !== '')));
  if (backend.field === 'pvc') return claimStorageOf(stanza, reading);
  if (backend.field !== 's3') return { factory, props };
  const withCa = withTrustedCa(stanza, props, reading);
  return bucketClaimOf(stanza, withCa, reading) ?? { factory, props: withCa };
}

/** The CA that the library itself would write; a ConfigMap of another name stays one of its own. */
function withTrustedCa(stanza: PlainRecord, props: Props, { objects, pems }: StorageReading): Props {
  const map = objects.find(
    ({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === S3_CA && metadata.namespace === CONFIG_NAMESPACE,
  );
  const text = valueAt(map, ['data', S3_CA_KEY]);
  const isOurs = valueAt(stanza, ['trustedCA', 'name']) === S3_CA && typeof text === 'string' && isCertificates(text);
  if (!isOurs) return props;
  return { ...withoutProp(props, 'trustedCaConfigMap'), trustedCa: pemFile('s3-ca', text, pems) };
}

const S3_CA = 'image-registry-s3-ca';

function bucketClaimOf(stanza: PlainRecord, props: Props, { objects }: StorageReading): Found | undefined {
  const { bucket, regionEndpoint } = stanza;
  const claim = objects.find(({ kind, metadata }) => kind === 'ObjectBucketClaim' && metadata.name === bucket);
  const host = /^https:\/\/([^/:@?#]+)$/.exec(String(regionEndpoint))?.[1];
  const bucketName = valueAt(claim, ['spec', 'bucketName']);
  const className = valueAt(claim, ['spec', 'storageClassName']);
  if (claim === undefined || host === undefined || bucketName !== bucket || typeof className !== 'string')
    return undefined;
  const config = valueAt(claim, ['spec', 'additionalConfig']);
  const kept = ['region', 'trustedCa', 'trustedCaConfigMap'].flatMap((name) => {
    const value = props[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    factory: 'bucketClaim',
    props: {
      bucketName: plainValue(bucket),
      storageClassName: plainValue(className),
      endpointHost: plainValue(host),
      ...Object.fromEntries(kept),
      ...(isRecord(config) ? { additionalConfig: plainValue(config) } : {}),
    },
  };
}

/** A claim among the objects is rendered; another one exists. */
function claimStorageOf(stanza: PlainRecord, reading: StorageReading): Found {
  const given = stanza['claim'];
  const name = typeof given === 'string' && given !== '' ? given : DEFAULT_CLAIM_NAME;
  const claimName: PropValue = { ...plainValue(name), from: ['spec', 'storage', 'pvc', 'claim'], of: 'registry' };
  const claim = reading.objects.find(
    (each) =>
      each.kind === 'PersistentVolumeClaim' &&
      referenceTo(each).name === name &&
      referenceTo(each).namespace === REGISTRY_NAMESPACE,
  );
  if (claim === undefined)
    return { factory: 'existingPvc', props: { claimName, accessMode: assumedMode(reading.config) } };
  const read = readStruct('PvcStorageProps', {
    root: claim,
    at: [],
    names: {
      'metadata.name': 'claimName',
      'spec.accessModes.0': 'accessMode',
      'spec.resources.requests.storage': 'size',
      'spec.storageClassName': 'storageClassName',
      'spec.volumeName': 'volumeName',
    },
    ids: reading.ids,
    special: SPECIAL,
  });
  return { factory: 'pvc', props: { ...read, claimName } };
}

/** The Operator lets pods start before others end only with a volume that they share. */
function assumedMode(config: Manifest): PropValue {
  const isAlone = valueAt(config, ['spec', 'rolloutStrategy']) === 'Recreate';
  const [member, mode] = isAlone ? ['READ_WRITE_ONCE', 'ReadWriteOnce'] : ['READ_WRITE_MANY', 'ReadWriteMany'];
  return enumValue('PersistentVolumeAccessMode', member, mode);
}
