import type { TextError } from '../read-error';

/**
 * Returns a function that finds the first character in a part of a text that YAML does not allow. It must be called for the
 * parts in order, because it searches the text only once.
 *
 * @see sigs.k8s.io/yaml goyaml.v2/readerc.go yaml_parser_update_buffer
 */
export function forbiddenCharactersIn(text: string): (start: number, end: number) => TextError | undefined {
  let next = firstFrom(text, 0);
  return (start, end) => {
    if (next < start) next = firstFrom(text, start);
    if (next >= end) return undefined;
    const code = (text.codePointAt(next) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return { offset: next, message: `the control character U+${code}, which YAML does not allow` };
  };
}

const FORBIDDEN = /[^\t\n\r -~\x85\xa0-\ufffd\u{10000}-\u{10ffff}]|[\ud800-\udfff]/gu;

function firstFrom(text: string, start: number): number {
  FORBIDDEN.lastIndex = start;
  return FORBIDDEN.exec(text)?.index ?? Infinity;
}
