import { valueAt } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { DEFAULT_CLAIM_NAME, REGISTRY_NAMESPACE } from '../../core/names';
import type { PlainRecord } from '../../core/record';
import { plainValue, type Props, type PropValue } from '../code/value';
import { readStruct } from './read-struct';
import { SPECIAL } from './special-props';
import { enumValue, type ReadProps, type StorageReading } from './storage-reading';

/** A claim among the objects is rendered; another one exists. */
export function claimStorageOf(stanza: PlainRecord, _: Props, reading: StorageReading): ReadProps {
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
