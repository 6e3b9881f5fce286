import { Schema } from 'yaml';
import { base64Bytes } from '../../core/bytes/base64';
import { utf8Text } from '../../core/bytes/utf8';
import { MAYBE_NO_TEXT, resolvePlain } from '../plain-scalar';

/** The values of plain and tagged texts. One schema for all documents: creating it takes as long as reading a small one. */
export const SCALARS = new Schema({
  schema: 'yaml-1.1',
  customTags: () => [
    'map',
    'seq',
    { tag: 'tag:yaml.org,2002:str', resolve: (text: string) => text },
    { tag: 'tag:yaml.org,2002:binary', resolve: binaryText },
    // A unique name, so that no tag in a file refers to it.
    { tag: 'tag:cdk8s-openshift-image-registry,2026:plain', default: true, test: MAYBE_NO_TEXT, resolve: resolvePlain },
    ...['null', 'bool', 'int', 'float'].map((name) => ({ tag: `tag:yaml.org,2002:${name}`, resolve: resolvePlain })),
  ],
});

/**
 * What `!!binary` stands for, which may be any text, also a kind.
 *
 * @see sigs.k8s.io/yaml goyaml.v2/decode.go scalar, encoding/base64 StdEncoding
 */
function binaryText(text: string, onError: (message: string) => void): string {
  const code = text.replace(/[\r\n]/g, '');
  if (code.length % 4 !== 0 || !/^[A-Za-z\d+/]*={0,2}$/.test(code)) onError('no base64');
  return utf8Text(base64Bytes(code));
}
