import ts from 'typescript';
import { Platform } from '../../src/platforms/platform';
import { docsIn, publicDocs, type DocumentedMember } from '../../tools/architecture/public-docs';
import { defaultSentence } from '../../tools/docs/platform-defaults';
import { memberOf } from '../../tools/docs/platform-table';

const DOCS = publicDocs();
const PROPS = DOCS.filter(({ kind }) => kind === 'property');

/** The places of those for which something is wrong. */
function wrong(isWrong: (member: DocumentedMember) => boolean, members: readonly DocumentedMember[] = DOCS): string[] {
  return members.filter(isWrong).map(({ place }) => place);
}

test('everything public says what it is', () => {
  expect(wrong(({ text }) => !/^\S.*[.:;)`*]$/s.test(text))).toEqual([]);
  expect(DOCS.length).toBeGreaterThan(600);
});

test('no summary is cut at a semicolon, as jsii does', () => {
  expect(wrong(({ text }) => /^[^.!?;]+;\s/.test(text))).toEqual([]);
});

test('what pages in HTML would take for a tag is code', () => {
  const withoutCode = (text: string): string => text.replaceAll(/`[^`]*`/g, '');
  const texts = ({ text, fallback = '', documented }: DocumentedMember): string[] => [
    text,
    fallback,
    ...Object.values(documented),
  ];
  expect(wrong((member) => texts(member).some((text) => /[<>]|&\w+;/.test(withoutCode(text))))).toEqual([]);
});

test('every parameter says what to give', () => {
  expect(wrong(({ parameters, documented }) => parameters.some((name) => (documented[name] ?? '') === ''))).toEqual([]);
});

test('no documented parameter is unknown', () => {
  const unknown = ({ parameters, documented }: DocumentedMember): boolean =>
    Object.keys(documented).some((name) => !parameters.includes(name));
  expect(wrong(unknown)).toEqual([]);
});

test('no two types begin with the same sentence', () => {
  const types = DOCS.filter(({ kind }) => ['class', 'struct', 'enum'].includes(kind));
  const sentences = types.map(({ text }) => text.split('. ')[0]);
  expect(types.filter((_, index) => sentences.indexOf(sentences[index]) !== index).map(({ place }) => place)).toEqual(
    [],
  );
});

test('every construct and every factory shows how it is called', () => {
  const called = DOCS.filter(({ kind, construct }) => kind === 'factory' || (kind === 'class' && construct));
  expect(wrong(({ example }) => example === undefined, called)).toEqual([]);
  expect(called.length).toBeGreaterThan(50);
});

test('an example calls what it documents', () => {
  const shown = DOCS.filter(({ example }) => example !== undefined);
  expect(wrong(({ name, example = '' }) => !example.includes(name), shown)).toEqual([]);
});

test('every class points at what it is made for, and every @see is a link', () => {
  const classes = DOCS.filter(({ kind }) => kind === 'class');
  expect(wrong(({ see }) => see.length === 0, classes)).toEqual([]);
  expect(wrong(({ see }) => see.some((each) => !/^https:\/\/\S+$/.test(each)))).toEqual([]);
});

test('every prop that may be left out says what happens then, and no other promises a default', () => {
  expect(wrong(({ optional, fallback }) => optional && !/^(- )?\S/.test(fallback ?? ''), PROPS)).toEqual([]);
  expect(wrong(({ optional, fallback }) => !optional && fallback !== undefined, PROPS)).toEqual([]);
  expect(PROPS.length).toBeGreaterThan(100);
});

test('every platform says which storage one gets there', () => {
  const silent = Object.values(Platform).filter((platform) => {
    const docs = DOCS.find(({ name }) => name === `Platform.${memberOf(platform)}`);
    return docs?.text.endsWith(defaultSentence(platform)) !== true;
  });
  expect(silent).toEqual([]);
});

describe('the reader of docstrings', () => {
  const docsOf = (text: string): DocumentedMember[] =>
    docsIn({ path: 'a.ts', syntax: ts.createSourceFile('a.ts', text, ts.ScriptTarget.Latest, true) }, new Set(['A']));

  test('sees what is public, with its tags', () => {
    const members = docsOf(`
/**
 * A thing.
 * @see https://example.com/a.go
 * @example
 * new A(
 *   1);
 */
export class A extends Construct {
  /** Makes one. @param id its name */
  public static of(id: string): A {}
  private hidden: string;
  /** @internal */
  public _own: string;
  public constructor(scope: string) {}
  public override toJson(): string {}
}
export class B {}`);
    expect(members.map(({ name, kind }) => [name, kind])).toEqual([
      ['A', 'class'],
      ['A.of', 'factory'],
      ['new A', 'constructor'],
    ]);
    expect(members[0]).toMatchObject({ construct: true, text: 'A thing.', example: 'new A(\n  1);' });
    expect(members[0]?.see).toEqual(['https://example.com/a.go']);
    expect(members[1]?.documented).toEqual({ id: 'its name' });
    expect(members[2]).toMatchObject({ text: '', parameters: ['scope'], documented: {} });
  });

  test('sees which props may be left out', () => {
    const [, given, optional] = docsOf('interface A {\n/** One. */\nx: 1;\n/** Two. @default - none */\ny?: 2;\n}');
    expect(given).toMatchObject({ optional: false, fallback: undefined });
    expect(optional).toMatchObject({ optional: true, fallback: '- none' });
  });
});
