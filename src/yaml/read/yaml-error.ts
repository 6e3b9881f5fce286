import type { Document, YAMLParseError } from 'yaml';
import type { TextError } from '../read-error';

/** The first error that the parser found in a document. */
export function firstErrorIn({ errors: [error] }: Pick<Document, 'errors'>): TextError | undefined {
  return error === undefined ? undefined : { offset: error.pos[0], message: reasonOf(error) };
}

/** The error in a few words, without text from the file. */
function reasonOf({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  const known = REASONS.get(code);
  if (known !== undefined) return known;
  // After a colon the package quotes the file.
  const [sentence = ''] = message.split(/: |\n/);
  return `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['BAD_DIRECTIVE', 'a directive (%) that YAML does not have'],
  ['BAD_DQ_ESCAPE', 'an escape (\\) that YAML does not have'],
  ['RESOURCE_EXHAUSTION', 'it is nested too deeply'],
  ['TAG_RESOLVE_FAILED', 'a tag (!) that cannot be resolved'],
]);
