import { base64Map, checkDataSize, dataMap, decodedSize } from './data-map';
import { fieldOf } from '../../core/record';
import type { Fields, CheckDiagnostic } from '../node';
import { booleanNode } from '../node-builders';
import type { ObjectMeta } from './object-meta';
import { rootNode } from '../root-node';

export interface ConfigMapObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly immutable?: boolean;
  readonly data?: Readonly<Record<string, string>>;
  /** In base64. */
  readonly binaryData?: Readonly<Record<string, string>>;
}

/** @see kubernetes/kubernetes pkg/apis/core/validation/validation.go ValidateConfigMap */
export const CONFIG_MAP_SCHEMA = rootNode(
  'ConfigMap',
  { immutable: booleanNode(), data: dataMap(), binaryData: base64Map('data') },
  { checks: [checkSize, checkKeysOnce] },
);

function checkSize({ data, binaryData }: Fields): readonly CheckDiagnostic[] {
  return checkDataSize(decodedSize(data, 'utf8') + decodedSize(binaryData, 'base64'));
}

function checkKeysOnce({ data, binaryData }: Fields): readonly CheckDiagnostic[] {
  return Object.keys(binaryData ?? {})
    .filter((key) => fieldOf(data, key) !== undefined)
    .map((key) => ({
      kind: 'duplicate',
      expected: 'each key in data or in binaryData',
      found: 'a key that is in both',
      path: ['binaryData', key],
    }));
}
