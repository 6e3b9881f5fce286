import { withoutNamedCredentials } from '../../core/without-credentials';

/** A text that may be copied: without credentials, and without values behind the name of one. */
export function copyableText(text: string): string {
  return withoutNamedCredentials(text, isReference);
}

/** A variable, a template, a file, the name of a key, or no text at all. */
export function isReference(value: string): boolean {
  return /^(?:[$<%/|>]|\{\{|ENC\[|[A-Z0-9]+(?:_[A-Z0-9]+)+\W*$|(?:true|false|null)\W*$)/.test(value);
}
