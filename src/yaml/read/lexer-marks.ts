/** What the lexer announces a scalar without quotes with. */
export const SCALAR = '\u001f';

/** What the lexer puts between its tokens: for documents, block scalars and the end of a text. */
export const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', SCALAR]);
