import { UnreadableText } from '../../src/yaml/read-error';
import { parsedDocuments } from '../../src/yaml/read/parsed-documents';
import { MOST_ALIASED } from '../../src/yaml/read/read-tree';
import { objectsOf, unreadableIn } from './reading';
import { timed } from '../cpu-time';

describe('objects', () => {
  test('every document that is one', () => {
    expect(
      objectsOf('apiVersion: v1\nkind: A\n---\n# nothing\n---\n- a list\n---\nkind: B\n---\napiVersion: v1\nkind: C'),
    ).toEqual([
      { apiVersion: 'v1', kind: 'A', metadata: {} },
      { apiVersion: 'v1', kind: 'C', metadata: {} },
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a comment', '# nothing'],
    ['document marks', '---\n...\n---\n'],
    ['a text', 'hello'],
    ['values of a chart', 'replicas: 2\nimage: {tag: 5}'],
    ['a kind that is no text', 'apiVersion: v1\nkind: [Config]'],
  ])('there are none in %s', (_, text) => {
    expect([objectsOf(text), unreadableIn(text)]).toEqual([[], []]);
  });

  test.each([
    [
      'imageregistry.operator.openshift.io/v1 a has no kind',
      'apiVersion: imageregistry.operator.openshift.io/v1\nmetadata: {name: a}',
    ],
    ['v1 without a name has no kind', 'apiVersion: v1\nmetadata: {namespace: openshift-image-registry}'],
    ['Config cluster has no apiVersion', 'kind: Config\nmetadata: {name: cluster}'],
    [
      'Secret without a name has no apiVersion',
      'apiversion: v1\nkind: Secret\nmetadata: {namespace: openshift-image-registry}',
    ],
  ])('an object of the registry is none: the object %s', (what, text) => {
    expect([objectsOf(text), unreadableIn(`a: 1\n---\n${text}`)]).toEqual([[], [`3:1 the object ${what}`]]);
  });

  test.each([
    ['a part of an install config', 'apiVersion: v1\nmetadata: {name: cluster}'],
    ['an object of somebody else', 'kind: Secret\nmetadata: {name: a, namespace: shop}'],
    ['metadata alone', 'metadata: {name: cluster, namespace: openshift-image-registry}'],
    ['a map without metadata', 'apiVersion: imageregistry.operator.openshift.io/v1'],
  ])('%s is no broken object', (_, text) => {
    expect([objectsOf(text), unreadableIn(text)]).toEqual([[], []]);
  });

  test('a document behind a directive cannot be read', () => {
    const text = 'apiVersion: v1\nkind: A\n...\n# one\n%YAML 1.1\n---\napiVersion: v1\nkind: B';
    expect(objectsOf(text)).toHaveLength(1);
    expect(unreadableIn(text)).toEqual(['5:1 a directive (%) before a document, which kubectl does not read']);
  });

  test('a List gives its items, a list of one kind with what it says of them', () => {
    const text = `{"apiVersion": "v1", "kind": "SecretList", "items": [{"metadata": {"name": "a"}}, 5, {"kind": "List", "apiVersion": "v1", "items": []}]}`;
    expect(objectsOf(text)).toEqual([{ apiVersion: 'v1', kind: 'Secret', metadata: { name: 'a' } }]);
  });

  test('a kind that ends in List and has no items is an object', () => {
    expect(objectsOf('apiVersion: v1\nkind: AllowList\nitems: none')).toHaveLength(1);
  });

  test('metadata that is no object is taken for none', () => {
    expect(objectsOf('apiVersion: v1\nkind: A\nmetadata: text')).toEqual([
      { apiVersion: 'v1', kind: 'A', metadata: {} },
    ]);
  });

  test('what stands in a map itself wins over what is merged, and of two maps the first', () => {
    const text = `x: [&a {k: 1, l: 1}, &b {<<: *a, k: 2, m: 2}]
apiVersion: v1
kind: A
one: {<<: *a, k: 0}
two: {<<: [*b, *a], o: 0}
three: {<<: {k: 5}}
four: {"<<": text}
`;
    expect(objectsOf(text)).toMatchObject([
      { one: { k: 0, l: 1 }, two: { k: 2, l: 1, m: 2, o: 0 }, three: { k: 5 }, four: { '<<': 'text' } },
    ]);
  });

  test('names of prototypes are fields like any other', () => {
    const text =
      'apiVersion: v1\nkind: A\n__proto__: {polluted: yes}\nconstructor: {prototype: 1}\ntoString: 1\n<<: {hasOwnProperty: 1}';
    const [object] = objectsOf(text) as [Record<string, unknown>];
    expect(Object.keys(object)).toEqual([
      'apiVersion',
      'kind',
      '__proto__',
      'constructor',
      'toString',
      'hasOwnProperty',
      'metadata',
    ]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(Object.getPrototypeOf(object)).toBe(Object.prototype);
  });

  test('what aliases stand for is one value, never copied', () => {
    const text = 'apiVersion: v1\nkind: A\na: &a [{b: 1}]\nc: *a\nd: {<<: {e: *a}}';
    const [object] = objectsOf(text) as [{ a: unknown; c: unknown; d: { e: unknown } }];
    expect(object.c).toBe(object.a);
    expect(object.d.e).toBe(object.a);
  });

  test('an anchor that stands there twice counts as it was last', () => {
    const text = 'apiVersion: v1\nkind: A\na: &x 1\nb: *x\nc: &x 2\nd: *x';
    expect(objectsOf(text)).toMatchObject([{ b: 1, d: 2 }]);
  });
});

describe('what cannot be read', () => {
  test.each([
    [
      'a list that does not end',
      'a: [1, 2\n',
      '1:9 a bracket that is never closed (close it; YAML in brackets must be indented)',
    ],
    ['a quote that does not end', 'a: 1\nb: "text\n', '2:9 a quote that is never closed (add the closing quote)'],
    [
      'two colons',
      'a: 1\nb: c: d\n',
      '2:4 a key in the value of another key (put a value with ": " in quotes, or correct the indentation of the next line)',
    ],
    [
      'wrong indentation',
      'a:\n   b: 1\n  c: 2\n',
      '3:1 keys of one mapping in different columns (indent them equally)',
    ],
    ['a tab', 'a:\n\tb: 1\n', '2:1 a tab in the indentation (use spaces)'],
    [
      'an unknown escape',
      'a: "\\q"\n',
      '1:5 an escape (\\) that YAML does not have (write \\\\, or use single quotes)',
    ],
    ['a directive alone', '%FOO bar\n', '1:9 no line "---" before this document (add it)'],
    ['a reserved character', 'a: @b\n', '1:4 a value that starts with a reserved character (put the value in quotes)'],
    [
      'a key without a colon',
      'a: 1\nb\nc: 2\n',
      '2:1 a key without a colon (write "key: value", or correct the indentation)',
    ],
    ['a control character', 'a: 1\nb: x\u0007\n', '2:5 the control character U+0007, which YAML does not allow'],
    ['half a character', 'a: \ud800\n', '1:4 the control character U+D800, which YAML does not allow'],
    ['an unknown anchor', 'a: *b\nc: &b 1\n', '1:4 an alias whose anchor does not stand before it'],
    ['an alias in its own anchor', 'a: &a\n  b: [*a]\n', '2:7 an alias inside the value that it refers to'],
    ['a map as a key', '? {a: 1}\n: 2\n', '1:3 a key that is no text'],
    ['no key', 'a: 1\n~: 2\n', '2:1 a key that is no text'],
    ['a merge of a text', 'a: 1\n<<: text\n', '2:5 a merge key (<<) without a map to merge'],
    ['a template', 'a: 1\nb: {{ .Values.b }}\n', '2:4 a template that is not rendered yet: {{ … }}'],
    [
      'a template around a document',
      '{{- if .Values.b }}\na: 1\n{{- end }}\n',
      '1:1 a template that is not rendered yet: {{ … }}',
    ],
    ['a text in a List', 'apiVersion: v1\nkind: List\nitems:\n- a\n', '4:3 an item of a List that is no object'],
    [
      'an item of a List without its kind',
      'apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, metadata: {namespace: openshift-image-registry}}\n',
      '4:3 the object v1 without a name has no kind',
    ],
    ['items that are a map', 'apiVersion: v1\nkind: List\nitems: {a: b}\n', '3:1 a List whose items are no list'],
    [
      'a list beside an object',
      'apiVersion: v1\nkind: A\n---\n- a: 1\n',
      '4:1 a document that is a list, and no object',
    ],
    [
      'a text beside an object',
      'just a text\n---\napiVersion: v1\nkind: A\n',
      '1:1 a document that is no map, and no object',
    ],
    ['a key twice', 'a: 1\nb: {c: 1, c: 2, c: 3}\na: 2\n', '2:11 a duplicate key'],
  ])('%s', (_, text, expected) => {
    expect(unreadableIn(text)).toEqual([expected]);
  });

  test.each([
    ['a list alone', '- a: 1\n- b\n'],
    ['a text alone', 'text\n'],
    ['nothing beside an object', '---\n---\napiVersion: v1\nkind: A\n---\n'],
    ['a List without items', 'apiVersion: v1\nkind: List\n'],
    ['a map that says of no object', 'a: 1\n---\napiVersion: v1\nkind: A\n'],
  ])('but not %s', (_, text) => {
    expect(unreadableIn(text)).toEqual([]);
  });

  test('the documents before and behind are read', () => {
    const object = (kind: string) => `apiVersion: v1\nkind: ${kind}\n`;
    const text = `${object('A')}---\na: b: c\n---\n${object('B')}---\na: "\u0001"\n---\n${object('C')}---\na: *b\n---\n${object('D')}`;
    expect(objectsOf(text)).toMatchObject([{ kind: 'A' }, { kind: 'B' }, { kind: 'C' }, { kind: 'D' }]);
    expect(unreadableIn(text)).toEqual([
      expect.stringMatching(/^4:4 a key in the value of another key/),
      expect.stringMatching(/^9:5 the control character U\+0001/),
      expect.stringMatching(/^14:4 an alias/),
    ]);
  });

  test('a key that stands there twice is told, and the object is judged with the last one, as kubectl reads it', () => {
    const text = 'apiVersion: v1\nkind: A\nmetadata: {name: a}\nmetadata: {name: b}\n';
    expect(objectsOf(text)).toEqual([{ apiVersion: 'v1', kind: 'A', metadata: { name: 'b' } }]);
    expect(unreadableIn(text)).toHaveLength(1);
  });

  test('no message shows what stands there', () => {
    const secret = 'hunter2';
    const broken = [
      `a: "\\q${secret}"`,
      `a: [${secret}]]`,
      `a: |${secret}\n`,
      `%${secret}\n`,
      `a: !<${secret} x`,
      `a: &${secret} *${secret}`,
      `? {${secret}: 1}\n`,
      `a: ${secret}: x`,
      `- ${secret}\n${secret}`,
      `{${secret}: 1, ${secret}: 2}`,
      `a: \`${secret}`,
      `!${secret}!x y`,
      `a: '${secret}`,
      `*${secret}`,
      `a: [${secret}]\n]`,
      `{{ ${secret} }}`,
      `a: ${secret}\u0000`,
    ];
    for (const text of broken) {
      expect([text, unreadableIn(text)]).toEqual([text, [expect.any(String)]]);
      expect(unreadableIn(text).join()).not.toContain(secret);
    }
  });
});

describe('bounds', () => {
  test('aliases that unfold to far more than the file holds', () => {
    const lines = 'abcdefgh'.split('').map(
      (name, index, all) =>
        `${name}: &${name} [${Array(10)
          .fill(index === 0 ? 'x' : `*${all[index - 1]!}`)
          .join()}]`,
    );
    expect(unreadableIn(lines.join('\n'))).toEqual([`5:29 its aliases expand to more than ${MOST_ALIASED} values`]);
  });

  test('many aliases of something small are fine', () => {
    const text = `apiVersion: v1\nkind: A\na: &a {b: 1}\nc: [${Array(5000).fill('*a').join()}]`;
    expect(unreadableIn(text)).toEqual([]);
    expect(objectsOf(text)).toHaveLength(1);
  });

  test.each([
    ['lists', '[', 1],
    ['maps', '{a: ', 4],
    ['list items', '- ', 2],
    ['explicit keys', '? ', 2],
  ])('%s nested 300 deep, and 100,000 deep', (_, open, width) => {
    for (const depth of [300, 100_000]) {
      const [unreadable, ...more] = unreadableIn(open.repeat(depth));
      expect(more).toEqual([]);
      expect(unreadable).toMatch(/^1:\d+ it is nested deeper than 200 levels$/);
      expect(Number(/\d+ /.exec(unreadable!)![0])).toBeLessThan(202 * width);
    }
  });

  test('aliases that nest deeper and deeper', () => {
    const lines = Array.from(
      { length: 300 },
      (_, index) => `a${index}: &a${index} [${index === 0 ? '' : `*a${index - 1}`}]`,
    );
    expect(unreadableIn(lines.join('\n'))).toEqual([
      expect.stringMatching(/^201:\d+ its aliases expand to more than 200 levels$/),
    ]);
  });

  test('nothing that people write is too deep', () => {
    expect(unreadableIn(`${'['.repeat(150)}${']'.repeat(150)}`)).toEqual([]);
  });

  test('more words and marks than memory can hold', () => {
    const read = (): unknown => [...parsedDocuments('- a\n'.repeat(300), 1000)];
    expect(read).toThrow(new UnreadableText('it has more than 1000 words and marks', 0));
    expect([...parsedDocuments('- a\n'.repeat(150), 1000)]).toHaveLength(1);
  });

  test('of many errors in a document only the first is kept', () => {
    const [document] = parsedDocuments(`"${'\\q'.repeat(1000)}"`);
    expect(document?.errors.map(({ code, pos }) => [code, pos[0]])).toEqual([['BAD_DQ_ESCAPE', 1]]);
  });

  test('errors, of which a file may have one in each line, take no stack trace', () => {
    const errors = [...parsedDocuments('a: [\n---\n'.repeat(3))].flatMap((document) => document.errors);
    expect(errors.map(({ code, stack }) => [code, stack])).toEqual(Array(3).fill(['BAD_INDENT', undefined]));
  });

  test.each([
    ['keys', (n: number) => Array.from({ length: n }, (_, index) => `k${index}: 1`).join('\n')],
    ['keys in a flow map', (n: number) => `{${Array.from({ length: n }, (_, index) => `k${index}: 1`).join(', ')}}`],
    ['commas', (n: number) => `[${','.repeat(8 * n)}`],
    ['brackets', (n: number) => ']'.repeat(n)],
    ['tags', (n: number) => '! '.repeat(n)],
    ['aliases', (n: number) => `a: &a 1\nb: [${'*a,'.repeat(n)}]`],
    ['documents', (n: number) => '---\n'.repeat(n)],
  ])('the time for many %s grows with their number, not with its square', (_, make) => {
    const measure = (text: string): number => timed(() => unreadableIn(text)).milliseconds;
    measure(make(1_000));
    expect(measure(make(30_000))).toBeLessThan(3000);
  });
});
