import ts from 'typescript';
import { shown, sourceFiles, type SourceFile } from './source-files';

/** A class, struct or enum that src/index.ts exports, or a member of one, with its docstring. */
export interface DocumentedMember {
  /** Such as `src/constructs/registry/image-registry.ts ImageRegistry.preview`. */
  readonly place: string;
  /** Such as `ImageRegistry.preview`. */
  readonly name: string;
  readonly kind: 'class' | 'struct' | 'enum' | 'constructor' | 'factory' | 'method' | 'property' | 'value';
  /** Of a class that extends Construct or Chart. */
  readonly construct: boolean;
  /** A property that may be left out. */
  readonly optional: boolean;
  readonly text: string;
  readonly parameters: readonly string[];
  readonly documented: Readonly<Record<string, string>>;
  readonly see: readonly string[];
  readonly example: string | undefined;
  readonly fallback: string | undefined;
}

/** Everything that users of the library see, in the order of the sources, as jsii reads it. */
export function publicDocs(): DocumentedMember[] {
  const files = sourceFiles();
  const exported = files.find(({ path }) => path === 'index.ts')?.imports ?? [];
  return files.flatMap((file) => {
    const names = new Set(exported.filter((each) => each.file === file.path).flatMap(({ values }) => values));
    return names.size === 0 ? [] : docsIn(file, names);
  });
}

/** Of the types of a file that have one of these names. */
export function docsIn(file: Pick<SourceFile, 'path' | 'syntax'>, names: ReadonlySet<string>): DocumentedMember[] {
  return file.syntax.statements
    .filter((each) => ts.isClassDeclaration(each) || ts.isInterfaceDeclaration(each) || ts.isEnumDeclaration(each))
    .filter(({ name }) => name !== undefined && names.has(name.text))
    .flatMap((type) => {
      const name = type.name?.text ?? '';
      const construct = ts.isClassDeclaration(type) && isConstruct(type);
      const own = docOf(type, { name, kind: kindOf(type), construct }, file.path);
      if (own === undefined) return [];
      const members = [...type.members].flatMap((member) => membersOf(member, name, construct, file.path));
      return [own, ...members];
    });
}

function membersOf(node: ts.Node, owner: string, construct: boolean, path: string): DocumentedMember[] {
  if (ts.isConstructorDeclaration(node)) {
    const itself = docOf(node, { name: `new ${owner}`, kind: 'constructor', construct }, path);
    const properties = node.parameters
      .filter((parameter) => has(parameter, ts.SyntaxKind.PublicKeyword))
      .flatMap((parameter) => membersOf(parameter, owner, construct, path));
    return has(node, ts.SyntaxKind.PrivateKeyword) || itself === undefined ? properties : [itself, ...properties];
  }
  if (isHidden(node)) return [];
  const name = (node as ts.NamedDeclaration).name?.getText() ?? '';
  const found = docOf(node, { name: `${owner}.${name}`, kind: kindOf(node, owner), construct }, path);
  return found === undefined ? [] : [found];
}

function docOf(
  node: ts.Node,
  what: Pick<DocumentedMember, 'name' | 'kind' | 'construct'>,
  path: string,
): DocumentedMember | undefined {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc).at(-1);
  const tags = docs?.tags ?? [];
  if (tags.some(({ tagName }) => tagName.text === 'internal')) return undefined;
  const valuesOf = (tag: string): string[] =>
    tags.filter(({ tagName }) => tagName.text === tag).map((each) => rawText(each));
  const parameters = ts.isFunctionLike(node) ? node.parameters.map(({ name }) => name.getText()) : [];
  const documented = valuesOf('param').map((value) => {
    const [, name = '', meaning = ''] = /^(\w+) ?(.*)$/s.exec(value) ?? [];
    return [name, meaning] as const;
  });
  return {
    ...what,
    place: `${shown(path)} ${what.name}`,
    optional: ts.isPropertySignature(node) && node.questionToken !== undefined,
    text: textOf(docs?.comment),
    parameters,
    documented: Object.fromEntries(documented),
    see: valuesOf('see'),
    example: valuesOf('example')[0],
    fallback: valuesOf('default')[0],
  };
}

function kindOf(node: ts.Node, owner = ''): DocumentedMember['kind'] {
  if (ts.isClassDeclaration(node)) return 'class';
  if (ts.isInterfaceDeclaration(node)) return 'struct';
  if (ts.isEnumDeclaration(node)) return 'enum';
  if (ts.isEnumMember(node)) return 'value';
  if (!ts.isMethodDeclaration(node) && !ts.isMethodSignature(node)) return 'property';
  return has(node, ts.SyntaxKind.StaticKeyword) && node.type?.getText() === owner ? 'factory' : 'method';
}

function isConstruct(type: ts.ClassDeclaration): boolean {
  return (type.heritageClauses ?? []).some(({ types }) =>
    types.some(({ expression }) => ['Construct', 'Chart'].includes(expression.getText())),
  );
}

/** What jsii leaves out: private members and those that override a documented one. */
function isHidden(node: ts.Node): boolean {
  return has(node, ts.SyntaxKind.PrivateKeyword) || has(node, ts.SyntaxKind.OverrideKeyword);
}

function has(node: ts.Node, kind: ts.SyntaxKind): boolean {
  const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined;
  return (modifiers ?? []).some((modifier) => modifier.kind === kind);
}

/** What is written behind a tag; the parser of TypeScript takes the scheme of a URL for a name. */
function rawText(tag: ts.JSDocTag): string {
  const text = tag.getText().replace(/^@\w+\s*/, '');
  return text.replace(/^[ \t]*\*(?: |$)/gm, '').trim();
}

function textOf(comment: ts.JSDoc['comment']): string {
  return ts.getTextOfJSDocComment(comment)?.replace(/^- /, '').replaceAll(/\s+/g, ' ').trim() ?? '';
}
