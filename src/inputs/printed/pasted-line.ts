/** A line as it was printed: without what terminals, mail and ticket systems add to it. Its indentation stays. */
export function pastedLine(line: string): string {
  const text = ADDED_CHARACTERS.test(line)
    ? CHARACTERS.reduce((before, [pattern, printed]) => before.replace(pattern, printed), line)
    : line;
  const bare = text.replace(FENCE_BEFORE, '').trimEnd().replace(FENCE_AFTER, '').trimEnd();
  if (CELLS.test(bare)) return bare.replace(/[|│]+/g, '  ').trim();
  return bare.replace(QUOTED, '').replace(FENCE_BEFORE, '').replace(NUMBERED, '$1');
}

/** The row in a line: without the time that `ts` and consoles put before it. */
export function pastedRow(line: string): string {
  return line.replace(TIME, '$1');
}

const CHARACTERS: readonly (readonly [RegExp, string])[] = [
  // Colours, and what remains of them where the escape character was lost. `Pod[monitoring/web-1]` begins alike.
  [/(?:\u001b|\^\[|\\(?:e|033|x1b|u001b))\[[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)/g, ''],
  [/\[(?:0|(?:0?[1-9]|[1-9]\d)(?:;\d{1,3})*)m(?![\w./-]*\])|\[m(?![\w\]])/g, ''],
  [/&nbsp;|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]|<br ?\/?>$/g, ''],
  [/\u2011/g, '-'],
  [/[\u201c-\u201f]|&quot;/g, '"'],
  [/[\u2018-\u201b]|&#39;/g, "'"],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/&amp;/g, '&'],
];

/** Most lines have none of them. */
const ADDED_CHARACTERS = /[\u001b\u00a0\u00ad\u1680\u2000-\u206f\u3000\ufeff&]|\[[\d;]*m|<br/;

const FENCE_BEFORE = /^\s*(?:`{1,3}|\{(?:code|noformat)(?::[^}]*)?\}|\[code\]|<(?:pre|code)>)/;
const FENCE_AFTER = /(?:`{1,3}|\{(?:code|noformat)\}|\[\/code\]|<\/(?:pre|code)>)$/;

/** A row of a table of Markdown or Jira, or one that is drawn. */
const CELLS = /^\s*[|│].*[|│]$/;

const QUOTED = /^(?:[ \t]*[>|│][ \t]?)+/;

/** A mark of a list, or the number of the line or the file that `grep` and `cat` print. */
const NUMBERED =
  /^(\s*)(?:[-*+•][ \t]+|(?:[\w./-]+\.(?:txt|log|md|out):)?\d+(?:[.):|][ \t]*(?!\d\d[:.\s])|\t)|[\w./-]+\.(?:txt|log|md|out):)/;

const TIME =
  /^(\s*)\[?(?:\d{4}-\d\d-\d\d[T ]|[A-Z][a-z]{2} [ \d]\d )?\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?\]?[|:]?\s+/;
