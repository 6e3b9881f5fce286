import { remove, rename, set, type FieldChange } from '../../src/core/edit';
import { valueAt } from '../../src/core/field-path';
import { fixedText } from '../../src/fixing/fixed-text';
import type { LocatedChange } from '../../src/fixing/located-change';
import { readValues } from '../../src/yaml/read-values';

const TEXT = 'a: 1\nb:\n  - x\n  - y\n  - z\nc: {d: 2}\n';

function edit(...changes: readonly FieldChange[]): LocatedChange[] {
  const data = readValues(TEXT).values[0]?.value;
  return changes.map((change) => ({ document: 0, change, before: valueAt(data, change.path) }));
}

test('edits of different fields are all made', () => {
  const { text, outcomes } = fixedText([{ start: 0, text: TEXT }], [edit(set(['a'], 3)), edit(set(['c', 'd'], 4))]);
  expect(outcomes).toEqual(['applied', 'applied']);
  expect(text).toBe('a: 3\nb:\n  - x\n  - y\n  - z\nc: {d: 4}\n');
});

test.each([
  ['the same field', set(['a'], 3), set(['a'], 4)],
  ['a field and the map that holds it', remove(['c']), set(['c', 'd'], 4)],
  ['a map and a field in it', set(['c', 'd'], 4), remove(['c'])],
  ['an item that goes, and another one of the list', remove(['b', 0]), set(['b', 1], 'w')],
  ['two items that go', remove(['b', 0]), remove(['b', 1])],
  ['the name that a field gets', rename(['a'], 'e'), set(['e'], 5)],
])('of two edits of %s the first one is made, and the other one put off', (_, first, second) => {
  const alone = fixedText([{ start: 0, text: TEXT }], [edit(first)]);
  const both = fixedText([{ start: 0, text: TEXT }], [edit(first), edit(second)]);
  expect(alone.outcomes).toEqual(['applied']);
  expect(both).toEqual({ text: alone.text, outcomes: ['applied', 'postponed'] });
});

test('an edit is made whole or not at all, and stops no other', () => {
  const { text, outcomes } = fixedText(
    [{ start: 0, text: TEXT }],
    [edit(set(['a'], 3), remove(['nothing'])), edit(set(['c', 'd'], 4))],
  );
  expect(outcomes).toEqual([{ why: 'the file does not contain the value that the edit changes' }, 'applied']);
  expect(text).toBe(TEXT.replace('d: 2', 'd: 4'));
});
