import fc from 'fast-check';
import { RULES } from '../../src/rules';
import { judge } from '../../src/rules/engine/engine';
import { circumstances, findingsIn, parseManifests } from '../rules/judging';
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
  fc.assert(
    fc.property(
      fc.constantFrom(...examples),
      fc.infiniteStream(fc.nat(11)),
      fc.boolean(),
      (example, choices, isDos) => {
        const lines = example.failing.split('\n').flatMap((line) => written(line, choices.next().value));
        const text = lines.join(isDos ? '\r\n' : '\n');
        expect(dataOf(text)).toEqual(dataOf(example.failing));
        const { text: after, leftAlone } = fixed(text, example);
        expect(comments(after)).toEqual(comments(text));
        if (leftAlone.length > 0) return;
        expect(dataOf(after)).toEqual(dataOf(fixed(example.failing, example).text));
        expect(after.includes('\r')).toBe(isDos);
        expect(after.replace(/\r\n/g, '').includes('\n')).toBe(!isDos);
        expect(fixed(after, example).text).toBe(after);
      },
    ),
    runs(60),
  );
});

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
