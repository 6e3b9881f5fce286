import { base64Bytes } from '../../core/bytes/base64';
import { isFilledInLater } from '../../core/placeholder';
import type { ConfigMapObject } from '../../schema/kinds/config-map';
import { isRecord } from '../../core/record';
import type { SecretObject } from '../../schema/kinds/secret';
import { textOfBytes } from '../../yaml/odd-bytes';
import type { ConfigMapData, TextMap } from './cluster-state';

/** The data of a Secret as a pod sees it: decoded, and stringData overrides data. What is filled in later stays as it is. */
export function secretData({ data = {}, stringData = {} }: SecretObject): TextMap {
  const decoded = Object.entries(data).map(
    ([key, value]) => [key, isFilledInLater(value) ? value : textOfBytes(base64Bytes(value))] as const,
  );
  return Object.fromEntries([...decoded, ...Object.entries(stringData)]);
}

export function configMapData({ data = {}, binaryData = {} }: ConfigMapObject): ConfigMapData {
  return { data, binaryData };
}

/** The string entries of a value. Used for objects without a schema here. */
export function textMap(value: unknown): TextMap {
  if (!isRecord(value)) return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}
