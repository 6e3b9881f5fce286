import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { PACKAGE, type Props, type PropValue } from '../code/value';
import type { PemFiles } from './pem-files';
import type { Ids } from './read-struct';

/** What a storage is read from. */
export interface StorageReading {
  readonly config: Manifest;
  readonly objects: readonly Manifest[];
  readonly pems: PemFiles;
  readonly ids: Ids;
}

/** A factory of RegistryStorage and its props. */
export interface ReadProps {
  readonly factory: string;
  readonly props: Props;
}

export function enumValue(name: string, member: string, data: unknown, from?: FieldPath): PropValue {
  const uses = [{ name, from: name === 'PersistentVolumeAccessMode' ? 'cdk8s-plus-28' : PACKAGE }];
  return { data, code: `${name}.${member}`, uses, plain: data, ...(from === undefined ? {} : { from }) };
}
