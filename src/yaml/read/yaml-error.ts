import type { Document } from 'yaml';
import type { TextError } from '../read-error';
import { syntaxErrorInWords } from './syntax-errors';

/** The first error that the parser found in a document, without text from the file. */
export function firstErrorIn({ errors: [error] }: Pick<Document, 'errors'>): TextError | undefined {
  return error === undefined ? undefined : { offset: error.pos[0], message: syntaxErrorInWords(error) };
}
