import type { YAMLParseError } from 'yaml';

/** What is wrong with the text, and what to do, in place of the words of the parser, which name its tokens. */
export function syntaxErrorInWords({ code, message }: Pick<YAMLParseError, 'code' | 'message'>): string {
  const known = BY_SENTENCE.find(([sentence]) => sentence.test(message))?.[1] ?? BY_CODE.get(code);
  return known ?? 'YAML that cannot be parsed (check brackets, quotes and indentation)';
}

/** Errors of one code that need different corrections. */
const BY_SENTENCE: readonly (readonly [RegExp, string])[] = [
  [
    /^Nested mappings/,
    'a key in the value of another key (put a value with ": " in quotes, or correct the indentation of the next line)',
  ],
  [/^A block sequence may not/, 'a list in the line of its key (start the list in the next line)'],
  [/must be followed|need to be followed/, 'a key without a colon (write "key: value", or correct the indentation)'],
  [/^All sequence items/, 'items of one list in different columns (indent them equally)'],
  [/^All mapping items/, 'keys of one mapping in different columns (indent them equally)'],
  [/end with a/, 'a bracket that is never closed (close it; YAML in brackets must be indented)'],
  [/^Missing closing/, 'a quote that is never closed (add the closing quote)'],
  [/^Missing ,/, 'no comma between two items in brackets (add the comma)'],
  [/^Missing space after/, 'no space after a colon in brackets (add the space)'],
  [/^Unexpected (?:,|empty item)/, 'a comma without an item (remove the comma)'],
  [/^Block scalar header/, 'text after | or > (start the text in the next line)'],
  [/^Unexpected alias/, 'a * outside quotes, which starts an alias (put the whole value in quotes)'],
  [/^Comments must/, 'no space before # (add the space, or put the value in quotes)'],
  [/^Tags and anchors must/, 'no space after a tag (!) or an anchor (&) (add the space, or put the value in quotes)'],
  [/^Sequence item without/, 'a list item without "- " (add it, or correct the indentation)'],
  [/directives-end/, 'no line "---" before this document (add it)'],
];

const BY_CODE: ReadonlyMap<string, string> = new Map([
  ['ALIAS_PROPS', 'a tag (!) or an anchor (&) before an alias (*) (remove it)'],
  ['BAD_ALIAS', 'an alias (*) or an anchor (&) without a name (add the name, or put the value in quotes)'],
  ['BAD_DIRECTIVE', 'a directive (%) that YAML does not have (remove the line)'],
  ['BAD_DQ_ESCAPE', 'an escape (\\) that YAML does not have (write \\\\, or use single quotes)'],
  ['BAD_INDENT', 'wrong indentation (indent the line like its neighbors)'],
  ['BAD_PROP_ORDER', 'a tag (!) or an anchor (&) before "-", "?" or ":" (write it after this character)'],
  ['BAD_SCALAR_START', 'a value that starts with a reserved character (put the value in quotes)'],
  ['BLOCK_IN_FLOW', 'indented YAML in brackets (use only brackets, or only indentation)'],
  ['KEY_OVER_1024_CHARS', 'a key of more than 1024 characters (check for a missing quote or line break)'],
  [
    'MULTILINE_IMPLICIT_KEY',
    'a key of several lines (write it in one line, or check for a missing bracket, quote or colon)',
  ],
  ['MULTIPLE_ANCHORS', 'two anchors (&) on one value (keep one)'],
  ['MULTIPLE_TAGS', 'two tags (!) on one value (keep one)'],
  ['RESOURCE_EXHAUSTION', 'YAML that is nested too deeply'],
  ['TAB_AS_INDENT', 'a tab in the indentation (use spaces)'],
  ['TAG_RESOLVE_FAILED', 'a tag (!) that cannot be resolved (remove the tag, or put the value in quotes)'],
]);
