import { join } from 'node:path';
import { runWith } from '../cli/checking';
import { inFolder } from '../files/temporary';
import { oneIn } from '../fuzzing';
import { EDITS_AROUND } from './edited-around';
import { EDITS, textOf, UNMANAGED, type Side } from './edited-sides';

/**
 * Each side and the first one, from which most differ in one field; and about so many pairs of the others, each two of
 * which are there once, and half of them in the other order.
 */
function pairsOf([first, ...others]: readonly Side[], many: number): [Side, Side][] {
  if (first === undefined) return [];
  const edits = others.map((side, index): [Side, Side] => (index % 2 === 0 ? [first, side] : [side, first]));
  const all = others.flatMap((old, index) =>
    others
      .filter((_, other) => (other > index ? (other - index) % 2 === 0 : (index - other) % 2 === 1))
      .map((now): [Side, Side] => [old, now]),
  );
  return [...edits, ...oneIn(Math.ceil(all.length / many), all)];
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

describe.each([
  ...Object.entries(EDITS).map(([subject, edits]) => [subject, edits, 5] as const),
  ...Object.entries(EDITS_AROUND).map(([subject, edits]) => [subject, edits, 3] as const),
])('%s', (_, { sides, options }, many) => {
  test('no edit of a field is passed in silence', () => {
    expect(notEnding(1, pairsOf(sides, many), options)).toEqual([]);
  });

  test('nothing is reported where nothing is edited', () => {
    const pairs = oneIn(Math.ceil(sides.length / 4), sides).map((side): [Side, Side] => [side, side]);
    expect(pairs).not.toEqual([]);
    expect(notEnding(0, pairs, options)).toEqual([]);
  });
});

const TEXT = `${textOf({ name: '', manifests: [UNMANAGED] })}\n`;
const PRUNER =
  'apiVersion: imageregistry.operator.openshift.io/v1\nkind: ImagePruner\nmetadata: {name: cluster}\nspec: {}\n';

test.each([
  ['a comment', TEXT, `# why\n${TEXT}`],
  ['the order of documents', `${TEXT}---\n${PRUNER}`, `${PRUNER}---\n${TEXT}`],
  ['an empty document', TEXT, `---\n---\n${TEXT}`],
  ['a list around it', TEXT, `{"apiVersion": "v1", "kind": "List", "items": [${TEXT}]}`],
  ['a default in words', PRUNER, PRUNER.replace('{}', '{keepTagRevisions: 3, logLevel: Normal}')],
  ['nothing instead of no field', PRUNER, PRUNER.replace('{}', '{schedule: null}')],
  ['another file name', { 'a.yaml': TEXT }, { 'b.yaml': TEXT }],
])('nothing happens where only this differs: %s', (_, old, now) => {
  const filesOf = (side: string | Readonly<Record<string, string>>): [string, string][] =>
    Object.entries(typeof side === 'string' ? { 'a.yaml': side } : side);
  const files = [
    ...filesOf(old).map(([name, text]) => [`old/${name}`, text]),
    ...filesOf(now).map(([name, text]) => [`new/${name}`, text]),
  ];
  inFolder(Object.fromEntries(files) as Record<string, string>, (folder) => {
    const { code, out } = runWith(['diff', '--fail-on', 'change', join(folder, 'old'), join(folder, 'new')]);
    expect(out).toContain('NO CHANGE');
    expect(code).toBe(0);
  });
});
