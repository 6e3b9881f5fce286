import * as plus from 'cdk8s-plus-28';
import ts from 'typescript';
import * as library from '../../src';
import type { PropType } from '../../src/core/props/prop-type';
import { ENUMS, FACTORIES, STRUCTS } from '../../src/core/props/props.generated';
import { sourceFiles, visitNodes } from '../../tools/architecture/source-files';

// CI holds the file to the compiled library; this tells earlier what a change of an interface left behind.
const FIX = 'npm run generate';
const FILES = sourceFiles();
const PUBLIC = new Set(FILES.find(({ path }) => path === 'index.ts')?.imports.flatMap(({ values }) => [...values]));
const INTERFACES = new Map<string, ts.InterfaceDeclaration>();
const CLASSES = new Map<string, ts.ClassDeclaration>();
for (const { syntax } of FILES) {
  visitNodes(syntax, (node) => {
    if (ts.isInterfaceDeclaration(node) && PUBLIC.has(node.name.text)) INTERFACES.set(node.name.text, node);
    if (ts.isClassDeclaration(node) && PUBLIC.has(node.name?.text ?? '')) CLASSES.set(node.name!.text, node);
  });
}

describe(`src/core/props/props.generated.ts is what the sources declare; if not: ${FIX}`, () => {
  test.each([...INTERFACES].filter(([name]) => name in STRUCTS))('%s', (name, declaration) => {
    const generated = Object.entries(STRUCTS[name]!).map(([prop, { type, needed }]) =>
      [`${name}.${prop}${needed === true ? '' : '?'}`, declaredAs(type)].join(': '),
    );
    expect(generated).toEqual(propsOf(declaration).map(([prop, type]) => `${name}.${prop}: ${type}`));
  });

  test('no struct that users give is missing', () => {
    const bases = [...INTERFACES.values()].flatMap(basesOf);
    const given = [...INTERFACES.keys()].filter((name) => /(Props|Options)$/.test(name) && !bases.includes(name));
    expect(given.filter((name) => !(name in STRUCTS))).toEqual([]);
    expect(given.length).toBeGreaterThan(30);
  });

  test.each(Object.entries(ENUMS))('%s', (name, members) => {
    const declared = ({ ...plus, ...library } as Readonly<Record<string, unknown>>)[name];
    expect(Object.entries(declared as object)).toEqual(Object.entries(members));
  });

  test('the factories of each class, by name', () => {
    const declared = [...CLASSES].map(([name, declaration]) => [name, factoriesOf(declaration)] as const);
    expect(FACTORIES).toEqual(Object.fromEntries(declared.filter(([, each]) => Object.keys(each).length > 0)));
  });
});

test('it names no struct and no enum that it does not have', () => {
  const named = (type: PropType): string[] => {
    if (typeof type === 'string' || 'class' in type) return [];
    if ('struct' in type) return type.struct in STRUCTS ? [] : [type.struct];
    if ('enum' in type) return type.enum in ENUMS ? [] : [type.enum];
    return named('list' in type ? type.list : type.map);
  };
  const types = Object.values(STRUCTS).flatMap((props) => Object.values(props).map(({ type }) => type));
  expect(types.flatMap(named)).toEqual([]);
  expect(Object.values(FACTORIES).flatMap((each) => Object.values(each).filter((name) => !(name in STRUCTS)))).toEqual(
    [],
  );
});

/** Inherited ones first. Those of a struct of another package are its own. */
function propsOf(declaration: ts.InterfaceDeclaration): (readonly [name: string, type: string])[] {
  const own = declaration.members.filter(ts.isPropertySignature).map((member) => {
    const type = member.type!.getText().replace(/\[\w+: string\]/, '[key: string]');
    const name = `${member.name.getText()}${member.questionToken === undefined ? '' : '?'}`;
    return [name, type.replace(/^(\{ \[key: string\]: )?k8s\.\w+/, '$1any')] as const;
  });
  const inherited = basesOf(declaration).flatMap((base) =>
    INTERFACES.has(base) ? propsOf(INTERFACES.get(base)!) : [],
  );
  return [
    ...inherited.filter(([name]) => own.every(([each]) => each.replace('?', '') !== name.replace('?', ''))),
    ...own,
  ];
}

function basesOf({ heritageClauses = ts.factory.createNodeArray() }: ts.InterfaceDeclaration): string[] {
  return heritageClauses.flatMap(({ types }) => types.map(({ expression }) => expression.getText()));
}

/** Static methods that make one of the class of what a struct says. */
function factoriesOf({ name, members }: ts.ClassDeclaration): Record<string, string> {
  const factories = members.filter(ts.isMethodDeclaration).flatMap((method) => {
    const isStatic = method.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
    const struct = method.parameters.map(({ type }) => type?.getText() ?? '').find((type) => type in STRUCTS);
    const isFactory = isStatic && method.type?.getText() === name?.text && !method.name.getText().startsWith('_');
    return isFactory && struct !== undefined ? [[method.name.getText(), struct] as const] : [];
  });
  return Object.fromEntries(factories);
}

function declaredAs(type: PropType): string {
  if (typeof type === 'string') return { text: 'string', date: 'Date', number: type, boolean: type, any: type }[type];
  if ('list' in type) return `${declaredAs(type.list)}[]`;
  if ('map' in type) return `{ [key: string]: ${declaredAs(type.map)} }`;
  return Object.values(type)[0]!;
}
