import { resolvePlain } from '../plain-scalar';
import { OrdinaryLines, type Places } from './ordinary-lines';
import { readBlock } from './read-block';
import { readContent } from './read-content';
import { separatorsIn } from './read-quoted';

/** A document of ordinary YAML. */
export interface OrdinaryDocument {
  /** The same offset that the exact reader gives it. */
  readonly start: number;
  readonly end: number;
  /** Where its content begins; undefined if it has none. */
  readonly content: number | undefined;
  readonly value: unknown;
}

/**
 * The documents of a text that is written as most manifests are: blocks, brackets, texts without the rarer escapes. It has no errors then. Undefined for any other text: only the exact reader knows what tags, repeated keys, merged lists and the like
 * mean. What this reads it reads as the exact reader does, in a tenth of the time.
 *
 * @param resolve what a text without quotes means
 * @param places what is found out about places, too
 */
export function ordinaryDocuments(
  text: string,
  resolve: (plain: string) => unknown = resolvePlain,
  places?: Places,
): OrdinaryDocument[] | undefined {
  if (text.length > LONGEST || UNUSUAL.test(text)) return undefined;
  const lines = new OrdinaryLines(text, resolve, places);
  const read: Omit<OrdinaryDocument, 'end'>[] = [];
  lines.next();
  while (!lines.isEnd) {
    const start = lines.at;
    if (!lines.isMark && read.length > 0) return undefined;
    if (lines.isMark) lines.next();
    lines.anchors.clear();
    const content = lines.indent < 0 ? undefined : lines.at;
    const value = content === undefined ? null : readDocument(lines);
    if (value === undefined) return undefined;
    read.push({ start, content, value });
  }
  // Elsewhere Go ends a line there, which is an error or another value.
  if (lines.hasTab || lines.separators !== separatorsIn(text)) return undefined;
  return read.map((document, index) => ({ ...document, end: read[index + 1]?.start ?? text.length }));
}

/** The exact reader knows how to say that a text has too many words and marks; one of this length has fewer. */
const LONGEST = 2_400_000;

/** Line ends of old systems, marks of the order of bytes, and all that YAML forbids. */
const UNUSUAL = /\r(?!\n)|[^\t\n\r -~\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]/u;

function readDocument(lines: OrdinaryLines): unknown {
  if (lines.indent > 0) return undefined;
  const isBlock = !/[[{]/.test(lines.text.charAt(lines.at));
  const value = isBlock ? readBlock(lines, 0) : readContent(lines, -1, 0);
  return lines.indent < 0 ? value : undefined;
}
