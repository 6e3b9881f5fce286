import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { timed } from '../../cpu-time';
import { isReadAs } from '../../../src/yaml/write/included-text';
import { runs } from '../../fuzzing';

/** What `Include` reads: a text of one document, without quotes where it can be. */
function included(text: string): unknown {
  const documents = parseAllDocuments(text, { version: '1.1' });
  const [document] = documents;
  return Array.isArray(documents) && documents.length === 1 && document?.errors.length === 0
    ? document.toJSON()
    : undefined;
}

/** Texts that readers of YAML take for something else, or do not. */
const PLAIN = fc.oneof(
  fc.constantFrom(...['on', 'y', 'no', '~', 'null', '017', '0o17', '0x1F', '0b11', '1_000', '12:30', '1:2:3.5', '.5']),
  fc.constantFrom(
    ...['1e3', '1.', '5.0', '-0', '.inf', '.NaN', '2024-01-02', '2024-01-02T03:04:05Z', '9007199254740993'],
  ),
  fc.stringMatching(/^[\w./:+-]{1,6}$/),
);

test('a text is read as `Include` reads it, whatever its plain texts look like', () => {
  fc.assert(
    fc.property(PLAIN, PLAIN, (key, plain) => {
      for (const text of [`a: ${plain}\n`, `${key}: {b: [${plain}]}\n`, `a: "${plain}"\n`]) {
        const data = included(text);
        if (data === undefined) continue;
        expect([text, isReadAs(text, data)]).toEqual([text, true]);
        expect(isReadAs(text, { ...(data as object), more: 1 })).toBe(false);
      }
    }),
    runs(300),
  );
});

test.each(['017', '12:30', 'on', '0o17', '1_0'])('a text that is read as %j is not read as a text', (plain) => {
  const data = included(`a: ${plain}`) as { readonly a: unknown };
  expect(isReadAs(`a: ${plain}`, { a: plain })).toBe(data.a === plain);
  expect(isReadAs(`a: "${plain}"`, { a: plain })).toBe(true);
});

test.each(['', 'a: 1\n---\nb: 2\n', 'a: [1\n'])('%j is not one document', (text) => {
  expect(isReadAs(text, { a: 1 })).toBe(false);
});

test('what has more aliases than Include allows is not read', () => {
  const text = (count: number): string => `a: &x {b: 1}\nc: [${'*x, '.repeat(count - 1)}*x]\n`;
  const data = (count: number): unknown => ({ a: { b: 1 }, c: Array.from({ length: count }, () => ({ b: 1 })) });
  expect(included(text(99))).toEqual(data(99));
  expect(() => included(text(100))).toThrow('alias');
  expect([99, 100, 3000].map((count) => isReadAs(text(count), data(count)))).toEqual([true, false, false]);
});

test('thousands of anchors and aliases are read in time that grows with their number', () => {
  const all = Array.from({ length: 20_000 }, (_, index) => index);
  const text = all.map((index) => `a${index}: &x${index} v${index}\nb${index}: *x${index}\n`).join('');
  const data = Object.fromEntries(
    all.flatMap((index) => [
      [`a${index}`, `v${index}`],
      [`b${index}`, `v${index}`],
    ]),
  );
  const { result, milliseconds } = timed(() => [isReadAs(text, data), isReadAs(text, { ...data, b7: 'v8' })]);
  expect(result).toEqual([true, false]);
  // To look for each alias among all anchors takes ten seconds.
  expect(milliseconds).toBeLessThan(6000);
});

test('an alias stands for the last anchor of its name before it', () => {
  expect(isReadAs('a: &x 1\nb: *x\nc: &x 2\nd: *x\n', { a: 1, b: 1, c: 2, d: 2 })).toBe(true);
  expect(isReadAs('a: *x\nb: &x 1\n', { a: 1, b: 1 })).toBe(false);
});
