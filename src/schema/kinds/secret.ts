import { decodedSize, checkDataSize, dataMap, isBase64 } from './data-map';
import { fieldOf } from '../../core/record';
import type { Fields, CheckDiagnostic } from '../node';
import { booleanNode, opaqueNode, textNode } from '../node-builders';
import type { ObjectMeta } from './object-meta';
import { rootNode } from '../root-node';

export interface SecretObject {
  readonly apiVersion?: string;
  readonly kind?: string;
  readonly metadata?: ObjectMeta;
  readonly type?: string;
  readonly immutable?: boolean;
  /** In base64. */
  readonly data?: Readonly<Record<string, string>>;
  /** Plain text; overrides `data`. */
  readonly stringData?: Readonly<Record<string, string>>;
}

/** @see kubernetes/kubernetes pkg/apis/core/validation/validation.go ValidateSecret */
export const SECRET_SCHEMA = rootNode(
  'Secret',
  {
    type: textNode(),
    immutable: booleanNode(),
    data: dataMap(isBase64),
    stringData: dataMap(),
    // Metadata of SOPS encryption, which decryption removes.
    sops: opaqueNode(),
  },
  { checks: [checkSize, checkKeysOfType] },
);

function checkSize({ data, stringData }: Fields): readonly CheckDiagnostic[] {
  const overridden = (key: string) => fieldOf(stringData, key) !== undefined;
  return checkDataSize('data', decodedSize(stringData, 'utf8') + decodedSize(data, 'base64', overridden));
}

/** Keys that each Secret type requires. An inner list holds alternatives. */
const KEYS_OF_TYPES: ReadonlyMap<unknown, readonly (readonly string[])[]> = new Map([
  ['kubernetes.io/tls', [['tls.crt'], ['tls.key']]],
  ['kubernetes.io/dockerconfigjson', [['.dockerconfigjson']]],
  ['kubernetes.io/dockercfg', [['.dockercfg']]],
  ['kubernetes.io/ssh-auth', [['ssh-privatekey']]],
  ['kubernetes.io/basic-auth', [['username', 'password']]],
]);

function checkKeysOfType({ type, data, stringData }: Fields): readonly CheckDiagnostic[] {
  const missing = (KEYS_OF_TYPES.get(type) ?? []).filter(
    (alternatives) =>
      !alternatives.some((key) => fieldOf(data, key) !== undefined || fieldOf(stringData, key) !== undefined),
  );
  return missing.map((alternatives) => ({
    kind: 'required',
    expected: `the key ${alternatives.join(' or ')}, which type ${String(type)} needs`,
    found: 'nothing',
    path: ['data', ...alternatives.slice(0, 1)],
  }));
}
