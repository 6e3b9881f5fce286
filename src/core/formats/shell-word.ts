/** A text as one word on a command line: hints are copied into shells, and names of folders may come from strangers. */
export function shellWord(text: string): string {
  return /^[\w./@%+:,][\w./@%+:,=-]*$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
