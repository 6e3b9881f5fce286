import { valueAt } from '../../core/field-path';
import { structOf } from '../../core/props/struct-props';
import { fieldOf, isRecord, type PlainRecord } from '../../core/record';
import { configuredBackends, type ConfiguredBackend } from '../../storage';
import type { BackendField } from '../../storage/backend';
import { memberOf, type Props } from '../code/value';
import type { ChosenStorage } from '../decisions';
import { claimStorageOf } from './read-claim-storage';
import { s3StorageOf } from './read-s3-storage';
import { readStruct } from './read-struct';
import { SPECIAL } from './special-props';
import { enumValue, type ReadProps, type StorageReading } from './storage-reading';

/** The storage of a Config; undefined if it names none, or several. */
export function readStorage(reading: StorageReading): ChosenStorage | undefined {
  const { config } = reading;
  const storage = valueAt(config, ['spec', 'storage']);
  const [found, ...others] = isRecord(storage) ? configuredBackends(storage) : [];
  if (found === undefined || others.length > 0 || !isRecord(found.stanza)) return undefined;
  const { factory, props } = propsOfStorage(found, reading);
  const owner = fieldOf(storage, 'managementState');
  const member = memberOf('StorageManagementState', owner);
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

function propsOfStorage({ backend, stanza }: ConfiguredBackend, reading: StorageReading): ReadProps {
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
  return BESIDE[backend.field]?.(stanza, props, reading) ?? { factory, props };
}

/** Storages of which other objects decide the factory or props. */
const BESIDE: Readonly<
  Partial<Record<BackendField, (stanza: PlainRecord, props: Props, reading: StorageReading) => ReadProps>>
> = { pvc: claimStorageOf, s3: s3StorageOf };
