import { sourceFiles } from '../../tools/architecture/source-files';

const FILES = sourceFiles();
/** What index.ts exports from a file is what users see of it. */
const PUBLIC = FILES.find(({ path }) => path === 'index.ts')?.imports.flatMap(({ file, values }) =>
  values.map((name) => ({ path: file, name })),
);
const PROPS = FILES.flatMap(({ path, text }) =>
  propsIn(text)
    .filter(({ struct }) => PUBLIC?.some((each) => each.path === path && each.name === struct))
    .map((prop) => ({ path, ...prop })),
);

test('every prop says what it means', () => {
  expect(PROPS.filter(({ comment }) => firstSentence(comment) === '').map(place)).toEqual([]);
  expect(PROPS.length).toBeGreaterThan(100);
});

test('every prop that may be left out says what happens then', () => {
  const silent = PROPS.filter(({ optional, comment }) => optional && !/@default (- )?\S/.test(comment));
  expect(silent.map(place)).toEqual([]);
});

test('no prop that has to be given promises a default', () => {
  expect(PROPS.filter(({ optional, comment }) => !optional && comment.includes('@default')).map(place)).toEqual([]);
});

interface Prop {
  readonly struct: string;
  readonly name: string;
  readonly optional: boolean;
  readonly comment: string;
}

function propsIn(text: string): Prop[] {
  const lines = text.split('\n');
  let struct = '';
  return lines.flatMap((line, index) => {
    struct = /^(?:export )?(?:interface|class) (\w+)/.exec(line)?.[1] ?? struct;
    const [, name, mark] = /^ {2}readonly (\w+)(\??):/.exec(line) ?? [];
    return name === undefined ? [] : [{ struct, name, optional: mark === '?', comment: commentBefore(lines, index) }];
  });
}

/** The comment that ends in the line before `index`. */
function commentBefore(lines: readonly string[], index: number): string {
  if (!(lines[index - 1] ?? '').trimEnd().endsWith('*/')) return '';
  let start = index - 1;
  while (start > 0 && !(lines[start] ?? '').includes('/**')) start -= 1;
  return lines.slice(start, index).join('\n');
}

function firstSentence(comment: string): string {
  return comment
    .replace(/[/*\s]+/g, ' ')
    .split('@')[0]!
    .trim();
}

function place({
  path,
  struct,
  name,
}: {
  readonly path: string;
  readonly struct: string;
  readonly name: string;
}): string {
  return `src/${path} ${struct}.${name}`;
}
