import { join } from 'node:path';
import { runWith } from '../cli/checking';
import { inFolder } from '../files/temporary';
import { oneIn } from '../fuzzing';
import { EDITS, textOf, type Side } from './edited-sides';

/**
 * Each side and the first one, from which most differ in one field; and about five pairs of the others, each two of which are
 * there once, and half of them in the other order.
 */
function pairsOf([first, ...others]: readonly Side[]): [Side, Side][] {
  if (first === undefined) return [];
  const edits = others.map((side, index): [Side, Side] => (index % 2 === 0 ? [first, side] : [side, first]));
  const all = others.flatMap((old, index) =>
    others
      .filter((_, other) => (other > index ? (other - index) % 2 === 0 : (index - other) % 2 === 1))
      .map((now): [Side, Side] => [old, now]),
  );
  return [...edits, ...oneIn(Math.ceil(all.length / 20), all)];
}

/** The pairs for which `diff --fail-on change` does not end with this code. */
function notEnding(code: number, pairs: readonly (readonly [Side, Side])[], options: readonly string[]): string[] {
  const sides = [...new Set(pairs.flat())];
  const nameOf = (side: Side): string => `${sides.indexOf(side)}.yaml`;
  return inFolder(Object.fromEntries(sides.map((side) => [nameOf(side), textOf(side)])), (folder) =>
    pairs
      .filter((pair) => {
        const paths = pair.map((side) => join(folder, nameOf(side)));
        return runWith(['diff', '--fail-on', 'change', ...options, ...paths]).code !== code;
      })
      .map(([old, now]) => `${old.name} → ${now.name}`),
  );
}

describe.each(Object.entries(EDITS))('%s', (_, { sides, options }) => {
  test('no edit of a field is passed in silence', () => {
    expect(notEnding(1, pairsOf(sides), options)).toEqual([]);
  });

  test('nothing is reported where nothing is edited', () => {
    const pairs = oneIn(Math.ceil(sides.length / 4), sides).map((side): [Side, Side] => [side, side]);
    expect(pairs).not.toEqual([]);
    expect(notEnding(0, pairs, options)).toEqual([]);
  });
});
