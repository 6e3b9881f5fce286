import type { ApiType, Assembly, Docs, Member, TypeReference } from '../assembly';
import { markdownTable } from './platform-table';

/** docs/reference/api.md: every public class, struct and enum. */
export function apiPage({ types }: Assembly): string {
  const sorted = Object.values(types).sort((a, b) => (a.name < b.name ? -1 : 1));
  const kinds = [
    ['Classes', 'class'],
    ['Structs', 'interface'],
    ['Enums', 'enum'],
  ] as const;
  return [
    '# API',
    '',
    'Every public name. Generated from the compiled library by `npm run docs`; do not edit.',
    '',
    ...kinds.flatMap(([heading, kind]) => [
      `## ${heading}`,
      '',
      ...sorted.filter((type) => type.kind === kind).flatMap((type) => section(type, types)),
    ]),
  ].join('\n');
}

function section(type: ApiType, types: Assembly['types']): string[] {
  const initializer = type.initializer === undefined ? [] : [{ ...type.initializer, name: `new ${type.name}` }];
  const methods = [...initializer, ...(type.methods ?? [])].map((method) => [
    code(signature(method, type.name)),
    cell([plain(method.docs ?? {}), propsText(method)].filter((part) => part !== '').join(' ')),
    '',
  ]);
  const properties = propertiesOf(type, types).map((property) => [
    code(
      `${property.static === true ? `${type.name}.` : ''}${property.name}${property.optional === true ? '?' : ''}: ${typeName(property.type)}`,
    ),
    text(property.docs),
    cell(property.docs?.default ?? ''),
  ]);
  const members = (type.members ?? []).map((member) => [code(member.name), text(member.docs), '']);
  const rows = [...methods, ...properties, ...members];
  const withDefaults = rows.some(([, , fallback]) => fallback !== '');
  return [
    `### ${type.name}`,
    '',
    ...(type.docs === undefined ? [] : [plain(type.docs), '']),
    ...examples([type, ...(type.methods ?? [])]),
    ...(rows.length === 0
      ? []
      : [
          withDefaults
            ? markdownTable(['Name', 'What it is', 'Default'], rows)
            : markdownTable(
                ['Name', 'What it is'],
                rows.map((row) => row.slice(0, 2)),
              ),
          '',
        ]),
  ];
}

/** What to give as `props`; scope and id mean the same everywhere. */
function propsText({ parameters = [] }: Pick<Member, 'parameters'>): string {
  return parameters
    .filter(({ name, docs }) => !['scope', 'id'].includes(name) && docs?.summary !== undefined)
    .map(({ name, docs }) => `\`${name}\`: ${docs?.summary ?? ''}`)
    .join(' ');
}

/** Fragments: what they leave out is in tools/architecture/example-program.ts. */
function examples(documented: readonly { readonly docs?: Docs }[]): string[] {
  const found = documented.flatMap(({ docs }) => (docs?.example === undefined ? [] : [docs.example.trimEnd()]));
  return found.length === 0 ? [] : ['```typescript', [...new Set(found)].join('\n\n'), '```', ''];
}

/** Its own and those of the structs it extends, required ones first. */
function propertiesOf(type: ApiType, types: Assembly['types']): Member[] {
  const inherited = (type.interfaces ?? []).flatMap((fqn) => {
    const base = types[fqn];
    return base === undefined ? [] : propertiesOf(base, types);
  });
  const own = [...(type.properties ?? []), ...inherited];
  return [...own.filter(({ optional }) => optional !== true), ...own.filter(({ optional }) => optional === true)];
}

function signature({ name, parameters = [], returns, static: isStatic }: Member, owner: string): string {
  const list = parameters.map((each) => `${each.name}${each.optional === true ? '?' : ''}: ${typeName(each.type)}`);
  const result = returns === undefined ? '' : `: ${typeName(returns.type)}`;
  return `${isStatic === true ? `${owner}.` : ''}${name}(${list.join(', ')})${result}`;
}

function typeName(type: TypeReference | undefined): string {
  if (type?.collection !== undefined) {
    const element = typeName(type.collection.elementtype);
    return type.collection.kind === 'array' ? `${element}[]` : `{ [key: string]: ${element} }`;
  }
  return type?.primitive ?? type?.fqn?.replace(/^cdk8s-openshift-image-registry\./, '') ?? 'any';
}

function text(docs: Docs | undefined): string {
  return docs === undefined ? '' : cell(plain(docs));
}

function plain({ summary = '', remarks = '', see }: Docs): string {
  return [
    summary,
    remarks,
    ...(see === undefined ? [] : [`See [${see.trim().split('/').at(-1) ?? ''}](${see.trim()}).`]),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function cell(content: string): string {
  return content.replaceAll('\n', ' ').replaceAll('|', '\\|');
}

function code(content: string): string {
  return `\`${content}\``;
}
