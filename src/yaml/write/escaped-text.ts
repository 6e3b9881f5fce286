import { Alias } from 'yaml';

/**
 * A text in double quotes, with escapes for what the writer of cdk8s leaves as it is and Go does not read: Go begins a new line at
 * U+0085, U+2028 and U+2029, and rejects the others. The writer asks an alias, and no other node, for its own text.
 */
export class EscapedText extends Alias {
  public constructor(public readonly value: string) {
    super('');
  }

  /** As it stands in a document. */
  public override toString(): string {
    return escapedText(this.value);
  }

  /** As it stands in JSON. */
  public override toJSON(): string {
    return this.value;
  }
}

/** A text in double quotes, for JSON and for YAML. */
export function escapedText(text: string): string {
  return JSON.stringify(text).replace(UNREADABLE, escaped);
}

/** The first character that only an escape brings to every reader. */
export function unreadableIn(text: string): string | undefined {
  const at = text.search(UNREADABLE);
  return at < 0 ? undefined : `U+${codeOf(text.charAt(at)).toUpperCase()}`;
}

/** @see sigs.k8s.io/yaml goyaml.v2/readerc.go yaml_parser_update_buffer, yamlprivateh.go is_break */
const UNREADABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function escaped(character: string): string {
  return `\\u${codeOf(character)}`;
}

function codeOf(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, '0');
}
