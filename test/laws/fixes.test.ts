import fc from 'fast-check';
import { RULES } from '../../src/rules';
import { judge } from '../../src/rules/engine/engine';
import { circumstances, findingsIn, parseManifests } from '../rules/judging';
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { lineDiff } from '../../src/fixing/line-diff';
import { linesOf } from '../../src/fixing/lines-of';
import { commentsIn } from '../../src/yaml/comments';
import { readValues } from '../../src/yaml/read-values';
import { runs } from '../fuzzing';
import { fixed } from './fixing';

const WITH_EDIT = RULES.filter(({ examples }) =>
  judge(parseManifests(examples.failing), circumstances(examples), RULES).some(({ violation }) => violation.edit),
);

test('most rules that have one right answer give it', () => {
  expect(WITH_EDIT.length).toBeGreaterThanOrEqual(40);
});

describe.each(WITH_EDIT.map((rule) => [rule.id, rule] as const))('%s', (_, { examples }) => {
  const { failing } = examples;
  const result = fixed(failing, examples);

  test('is right after its edit, and nothing else is wrong', () => {
    expect(result.leftAlone).toEqual([]);
    expect(result.text).not.toBe(failing);
    const open = findingsIn(result.text, examples).filter(({ acknowledged }) => acknowledged === undefined);
    expect(open.map(({ message }) => message)).toEqual([]);
  });

  test('changes nothing a second time', () => {
    expect(fixed(result.text, examples).text).toBe(result.text);
  });
});

test('however a manifest is written, the edit changes what it is for, and no comment is lost', () => {
  const examples = WITH_EDIT.map((rule) => rule.examples).filter(({ failing }) => !/[|>]$/m.test(failing));
  const count = { tried: 0, leftAlone: 0, skipped: 0, inBraces: 0, leftInBraces: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.constantFrom(...Object.entries(LAYOUTS)),
      fc.infiniteStream(fc.nat(11)),
      fc.boolean(),
      (example, [layout, lay], choices, isDos) => {
        const lines = lay(example.failing)
          .split('\n')
          .flatMap((line) => written(line, choices.next().value));
        const text = lines.join(isDos ? '\r\n' : '\n');
        // Some comments make no YAML of braces.
        const isWritten = layout === 'block' || isDeepStrictEqual(dataOf(text), dataOf(example.failing));
        count[isWritten ? 'tried' : 'skipped'] += 1;
        fc.pre(isWritten);
        expect(dataOf(text)).toEqual(dataOf(example.failing));
        const { text: after, leftAlone } = fixed(text, example);
        expect(comments(after)).toEqual(comments(text));
        const most = changesIn(example);
        if (layout === 'block') expect(changedLines(text, after)).toBeLessThanOrEqual(most.lines);
        if (['flow', 'json'].includes(layout)) {
          const words = changedWords(text, after);
          expect(words).toBeLessThanOrEqual(most.words);
          // A line before and after each word.
          expect(changedLines(text, after, /[\s,{}[\]]+$/g)).toBeLessThanOrEqual(2 * words);
        }
        expect(fixed(after, example).text).toBe(after);
        // A comment between braces may be of any value beside it, and what an alias stands for is also elsewhere.
        const isInBraces = ['flow', 'json'].includes(layout) && comments(text).length > 0;
        if (isInBraces) count.inBraces += 1;
        if (leftAlone.length > 0) {
          expect(isInBraces || layout === 'anchored').toBe(true);
          count[isInBraces ? 'leftInBraces' : 'leftAlone'] += 1;
          return;
        }
        expect(dataOf(after)).toEqual(dataOf(fixed(example.failing, example).text));
        expect(after.includes('\r')).toBe(isDos);
        expect(after.replace(/\r\n/g, '').includes('\n')).toBe(!isDos);
      },
    ),
    runs(60),
  );
  expect(count.skipped).toBeLessThan(count.tried / 2);
  expect(count.leftAlone).toBeLessThan(count.tried / 10);
  expect(count.leftInBraces).toBeLessThan((count.inBraces * 2) / 3);
});

/** Other texts for the same objects. */
const LAYOUTS: Readonly<Record<string, (text: string) => string>> = {
  block: (text) => text,
  anchored: withAnchors,
  flow: (text) =>
    documents(text, (value) => stringify(value, { collectionStyle: 'flow', lineWidth: 40, version: '1.1' })),
  json: (text) => documents(text, (value) => `${JSON.stringify(value, null, 2)}\n`),
  marked: (text) => `\ufeff---\n${text}`,
};

function documents(text: string, write: (value: unknown) => string): string {
  return readValues(text)
    .values.map(({ value }) => write(value))
    .join('---\n');
}

/** A value that occurs a second time in its document is named at the first place. */
function withAnchors(text: string): string {
  return text
    .split(/^---\n/m)
    .map((document) => {
      const seen = new Map<string, number>();
      const values = [...document.matchAll(VALUE)].map(([, , value = '']) => value);
      return document.replace(VALUE, (line, before: string, value: string) => {
        const count = (seen.get(value) ?? 0) + 1;
        seen.set(value, count);
        if (values.filter((each) => each === value).length < 2) return line;
        const name = `v${values.indexOf(value)}`;
        return count === 1 ? `${before}&${name} ${value}` : `${before}*${name}`;
      });
    })
    .join('---\n');
}

const VALUE = /^( *(?:- )?[\w./-]+: )([\w./-]+)$/gm;

/** How many lines of a text are others after the edit, whatever they have of some characters. */
function changedLines(before: string, after: string, ignored = /\s+$/g): number {
  const code = (text: string): string[] =>
    linesOf(text)
      .map((line) => withoutComment(line).replaceAll(ignored, ''))
      .filter((line) => line.trim() !== '');
  return changes(code(before), code(after));
}

/** How many names and values are others: a text in flow style has several of them on a line. */
function changedWords(before: string, after: string): number {
  const words = (text: string): string[] =>
    linesOf(text).flatMap((line) => withoutComment(line).match(/[^\s,{}[\]"':]+/g) ?? []);
  return changes(words(before), words(after));
}

function withoutComment(line: string): string {
  return line.replace(/(?:^|\s)#.*/, '');
}

function changes(before: readonly string[], after: readonly string[]): number {
  return lineDiff(before, after).reduce((sum, { oldLines, newLines }) => sum + oldLines.length + newLines.length, 0);
}

function changesIn({ failing, ...example }: (typeof WITH_EDIT)[number]['examples']): {
  readonly lines: number;
  readonly words: number;
} {
  const { text } = fixed(failing, example);
  return { lines: changedLines(failing, text), words: changedWords(asJson(failing), asJson(text)) };
}

function asJson(text: string): string {
  return documents(text, (value) => `${JSON.stringify(value)}\n`);
}

/** The same line, by a number, with a comment or in quotes. */
function written(line: string, choice: number): string[] {
  const quote = choice % 2 === 0 ? '"' : "'";
  const quoted = line.replace(
    /^(\s*(?:- )?[\w./-]+: )(?!true|false|null)([A-Za-z][A-Za-z-]{3,})$/,
    `$1${quote}$2${quote}`,
  );
  const kept = choice < 6 ? line : quoted;
  if (choice % 3 === 0 && /\S/.test(line) && line !== '---') return [`${kept}  # ${choice} why`];
  if (choice % 3 === 1 && line !== '---') return [`${/^ */.exec(line)?.[0] ?? ''}# alone ${choice}`, kept];
  return [kept];
}

function dataOf(text: string): unknown {
  return readValues(text).values.map(({ value }) => value);
}

function comments(text: string): string[] {
  return commentsIn(text)
    .map((comment) => comment.text)
    .sort();
}
