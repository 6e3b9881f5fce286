import { base64Bytes } from '../../core/bytes/base64';
import { utf8Text } from '../../core/bytes/utf8';
import type { FieldPath } from '../../core/field-path';
import type { SecretObject } from '../../schema/kinds/secret';

interface LiteralValue {
  readonly key: string;
  readonly text: string;
  readonly path: FieldPath;
}

/** The values in the manifest of a Secret; `stringData` overrides `data`. Messages must never show them. */
export function literalValues({ data = {}, stringData = {} }: SecretObject): LiteralValue[] {
  const plain = Object.entries(stringData).map(([key, text]) => ({ key, text, path: ['stringData', key] }));
  const encoded = Object.entries(data)
    .filter(([key]) => !Object.hasOwn(stringData, key))
    .map(([key, text]) => ({ key, text: utf8Text(base64Bytes(text)), path: ['data', key] }));
  return [...plain, ...encoded];
}
