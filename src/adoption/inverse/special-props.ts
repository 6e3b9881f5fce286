import { valueAt } from '../../core/field-path';
import { fieldOf, isRecord } from '../../core/record';
import { plainValue, structValue, type PropValue, type Value } from '../code/value';
import { isWritable, nested, readStruct, type StructReading, type SpecialProps } from './read-struct';
import { mebibytes, named, UNITS } from './units';

type SpecialReader = SpecialProps[string];

/** Decided by other objects, or by what several fields say. The constructs' own readers add them. */
const elsewhere: SpecialReader = () => undefined;

/** Props that are no field of their name, by struct and prop. */
export const SPECIAL: SpecialProps = {
  ...cluster('ImageRegistryProps', 'RegistryPrunerProps', 'TrustedCABundleProps'),
  'ImageRegistryProps.storage': elsewhere,
  'ImageRegistryProps.placement': elsewhere,
  'ImageRegistryProps.acknowledge': elsewhere,
  'ImageRegistryProps.affinity': (parent, reading) => affinity(fieldOf(parent, 'affinity'), reading),
  'ImageRegistryProps.resources': (parent, reading) => resources(fieldOf(parent, 'resources'), reading),
  'RegistryProxy.http': textIn('http'),
  'RegistryProxy.https': textIn('https'),
  'RegistryProxy.noProxy': noProxy,
  'RegistryRoute.hostname': textIn('hostname'),
  'RegistryRoute.secret': (parent, { ids }) => routeSecret(fieldOf(parent, 'secretName'), ids),
  'RegistryRoute.certificate': elsewhere,
  'RegistryPrunerProps.registry': elsewhere,
  'RegistryPrunerProps.keepYoungerThan': (parent) => UNITS['Duration']?.(fieldOf(parent, 'keepYoungerThanDuration')),
  'RegistryPrunerProps.placement': elsewhere,
  'RegistryPrunerProps.acknowledge': elsewhere,
  'RegistryPrunerProps.affinity': (parent, reading) => affinity(fieldOf(parent, 'affinity'), reading),
  'RegistryPrunerProps.resources': (parent, reading) => resources(fieldOf(parent, 'resources'), reading),
  'TrustedCABundleProps.certificates': elsewhere,
  'TrustedCABundleProps.configMapName': elsewhere,
  'TrustedCABundleProps.registry': elsewhere,
  'TrustedCABundleProps.acknowledge': elsewhere,
  'S3StorageProps.chunkSize': (parent) => mebibytes(fieldOf(parent, 'chunkSizeMiB')),
  'S3StorageProps.trustedCa': elsewhere,
  'AzureBlobStorageProps.privateEndpoint': privateEndpoint,
  'SwiftStorageProps.authVersion': authVersion,
};

function cluster(...structs: readonly string[]): Record<string, SpecialReader> {
  const props = ['platform', 'release', 'topology'];
  return Object.fromEntries(structs.flatMap((struct) => props.map((prop) => [`${struct}.${prop}`, elsewhere])));
}

/** cdk8s-plus-28 does not know the keys that pods gained later. */
function affinity(wire: unknown, { at }: StructReading): Value | undefined {
  return isRecord(wire) && isWritable(wire) && !holdsKey(wire, ['matchLabelKeys', 'mismatchLabelKeys'])
    ? plainValue(wire, [...at, 'affinity'])
    : undefined;
}

function holdsKey(value: unknown, keys: readonly string[]): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, each]) => keys.includes(key) || holdsKey(each, keys));
}

/** The constructs take no empty text: it is usually a variable that is not set. */
function textIn(field: string): SpecialReader {
  return (parent) => {
    const text = fieldOf(parent, field);
    return typeof text === 'string' && text !== '' ? plainValue(text) : undefined;
  };
}

function noProxy(parent: unknown): Value | undefined {
  const text = fieldOf(parent, 'noProxy');
  return typeof text === 'string' && text !== '' ? plainValue(text.split(',')) : undefined;
}

function routeSecret(name: unknown, ids: StructReading['ids']): Value | undefined {
  if (typeof name !== 'string' || name === '') return undefined;
  return named(name, 'Secret.fromSecretName', ids(`secret-${name}`));
}

function authVersion(parent: unknown): Value | undefined {
  const text = fieldOf(parent, 'authVersion');
  return typeof text === 'string' && /^[1-9]\d{0,2}$/.test(text) ? plainValue(Number(text)) : undefined;
}

function privateEndpoint(stanza: unknown, reading: StructReading): Value | undefined {
  if (valueAt(stanza, ['networkAccess', 'type']) !== 'Internal') return undefined;
  const internal = valueAt(stanza, ['networkAccess', 'internal']);
  if (!isRecord(internal)) return structValue({});
  return structValue(
    readStruct('AzurePrivateEndpointOptions', { ...reading, names: {} }, [], ['networkAccess', 'internal']),
  );
}

const AMOUNTS = { cpu: 'Cpu', memory: 'Size', ephemeralStorage: 'Size' };

/** Requests and limits by what is asked for. */
function resources(wire: unknown, { at }: StructReading): Value | undefined {
  const entries = Object.entries(AMOUNTS).map(([name, unit]) => {
    const key = name === 'ephemeralStorage' ? 'ephemeral-storage' : name;
    const sides = (['request', 'limit'] as const).flatMap((side): (readonly [string, PropValue])[] => {
      const value = UNITS[unit]?.(valueAt(wire, [`${side}s`, key]));
      return value === undefined ? [] : [[side, { ...value, from: [...at, 'resources', `${side}s`, key] }]];
    });
    return [name, Object.fromEntries(sides)] as const;
  });
  return nested(Object.fromEntries(entries));
}
