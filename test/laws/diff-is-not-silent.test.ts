import { diff } from '../cli/diffing';
import { EDITS, textOf, type Side } from './edited-sides';

/** Pairs of two different sides of which `diff` reports neither an effect nor something unknown. */
function silentPairs(sides: readonly Side[], options: readonly string[]): string[] {
  return sides.flatMap((old, index) =>
    sides
      // Each two sides once, and half of them in the other order.
      .filter((_, other) => (other > index ? (other - index) % 2 === 0 : (index - other) % 2 === 1))
      .filter((now) => diff(textOf(old), textOf(now), '--fail-on', 'change', ...options).exitCode !== 1)
      .map((now) => `${old.name} → ${now.name}`),
  );
}

describe.each(Object.entries(EDITS))('%s', (_, { sides, options }) => {
  test('no edit of a field is passed in silence', () => {
    expect(silentPairs(sides, options)).toEqual([]);
  }, 120_000);

  test('nothing is reported where nothing is edited', () => {
    const exits = sides.map((side) => diff(textOf(side), textOf(side), '--fail-on', 'change', ...options).exitCode);
    expect(exits).toEqual(sides.map(() => 0));
  });
});
