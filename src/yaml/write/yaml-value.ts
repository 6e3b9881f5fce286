import { base64Text } from '../../core/bytes/base64';
import { memoize } from '../../core/caching/memoize';
import { needsQuotes } from '../plain-scalar';
import { bytesOf } from '../odd-bytes';
import { readScalarTraits } from './scalar-traits';
import { ScalarWriter } from './scalar-writer';
import type { YamlPlace } from './yaml-place';

/**
 * The text of an environment variable: the value as gopkg.in/yaml.v2 marshals it, without final line feeds. Lines are
 * folded after 80 characters.
 * Source: cluster-image-registry-operator pkg/envvar/envvar.go EnvVars.
 */
export function yamlValue(value: string | number | bigint | boolean): string {
  return typeof value === 'string' ? textValue(value) : String(value);
}

const textValue = memoize((text: string) => withoutEmptyEnd(yamlText(text, WHOLE_DOCUMENT)));

/** A regular expression for it takes time with the square of the line ends. */
function withoutEmptyEnd(text: string): string {
  let end = text.length;
  while (text[end - 1] === '\n') end -= 1;
  return text.slice(0, end);
}

const WHOLE_DOCUMENT: YamlPlace = { indent: 2, column: 0 };

/**
 * A text of a document, without the line feed behind it.
 * Source: gopkg.in/yaml.v2 encode.go stringv, emitterc.go yaml_emitter_select_scalar_style.
 */
export function yamlText(text: string, place: YamlPlace): string {
  return yamlLines(text, place).replace(/\n$/, '');
}

function yamlLines(text: string, place: YamlPlace): string {
  const bytes = bytesOf(text);
  if (bytes !== undefined) return binary(bytes, place);
  const traits = readScalarTraits(text);
  const writer = new ScalarWriter(text, place);
  if (text.includes('\n')) return traits.block ? writer.literal() : writer.doubleQuoted();
  if (needsQuotes(text)) return writer.doubleQuoted();
  if (traits.plain) return writer.plain();
  return traits.singleQuoted ? writer.singleQuoted() : writer.doubleQuoted();
}

const BINARY_TAG = '!!binary ';
const BASE_64_LINE = 70;

function binary(bytes: Uint8Array, { indent, column }: YamlPlace): string {
  const lines = base64Text(bytes).match(new RegExp(`.{1,${BASE_64_LINE}}`, 'g')) ?? [];
  const writer = new ScalarWriter(lines.map((line) => `${line}\n`).join(''), {
    indent,
    column: column + BINARY_TAG.length,
  });
  return BINARY_TAG + (lines.length > 1 ? writer.literal() : lines.join(''));
}
