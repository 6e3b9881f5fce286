import { base64Bytes } from '../../core/bytes/base64';
import { utf8Text } from '../../core/bytes/utf8';
import { base64Map, checkDataSize, dataMap, decodedSize } from './data-map';
import { isFilledInLater } from '../../core/placeholder';
import { fieldOf, isRecord } from '../../core/record';
import { NO_ERRORS, type CheckDiagnostic, type Fields } from '../node';
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
    data: base64Map('stringData'),
    stringData: dataMap(),
    // Metadata of SOPS encryption, which decryption removes.
    sops: opaqueNode(),
  },
  { checks: [checkSize, checkKeysOfType, checkPullSecret, checkTokenSecret] },
);

function checkSize({ data, stringData }: Fields): readonly CheckDiagnostic[] {
  const overridden = (key: string) => fieldOf(stringData, key) !== undefined;
  return checkDataSize(decodedSize(stringData, 'utf8') + decodedSize(data, 'base64', overridden));
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

/** The API server reads pull secrets. */
function checkPullSecret({ type, data, stringData, sops }: Fields): readonly CheckDiagnostic[] {
  const key = JSON_OF_TYPES.get(type);
  if (key === undefined || sops !== undefined) return NO_ERRORS;
  const [text, encoded] = [fieldOf(stringData, key), fieldOf(data, key)];
  if (typeof text === 'string') return isFilledInLater(text) ? NO_ERRORS : checkJson(text, ['stringData', key]);
  if (typeof encoded !== 'string' || isFilledInLater(encoded)) return NO_ERRORS;
  return checkJson(utf8Text(base64Bytes(encoded)), ['data', key]);
}

const JSON_OF_TYPES: ReadonlyMap<unknown, string> = new Map([
  ['kubernetes.io/dockerconfigjson', '.dockerconfigjson'],
  ['kubernetes.io/dockercfg', '.dockercfg'],
]);

function checkJson(text: string, path: readonly string[]): readonly CheckDiagnostic[] {
  if (isJsonObject(text)) return NO_ERRORS;
  return [{ kind: 'format', expected: 'a JSON object', found: 'something else', path }];
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return value === null || isRecord(value);
  } catch {
    return false;
  }
}

function checkTokenSecret({ type, metadata }: Fields): readonly CheckDiagnostic[] {
  if (type !== 'kubernetes.io/service-account-token') return NO_ERRORS;
  if ((fieldOf(fieldOf(metadata, 'annotations'), ACCOUNT) ?? '') !== '') return NO_ERRORS;
  const expected = 'the name of a ServiceAccount, which this type needs';
  return [{ kind: 'required', expected, found: 'nothing', path: ['metadata', 'annotations', ACCOUNT] }];
}

const ACCOUNT = 'kubernetes.io/service-account.name';
