/** Writes src/core/props/props.generated.ts from the compiled library, which `npm run generate` builds first. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PropType, Struct } from '../src/core/props/prop-type';
import { propTables } from './prop-tables';

const { enums, factories, structs } = propTables();
const text = [
  '// Generated from the public API by tools/generate-props.ts: npm run generate. Do not edit.\n',
  "import type { Struct } from './prop-type';\n\n",
  '/** The members of each enum that a prop takes, with their values. */\n',
  'export const ENUMS: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n',
  ...sorted(enums).map(([name, members]) => `  ${name}: {\n${entryLines(members)}  },\n`),
  '};\n\n',
  '/** By class: the struct of each factory. */\n',
  'export const FACTORIES: Readonly<Record<string, Readonly<Record<string, string>>>> = {\n',
  ...sorted(factories).map(([name, each]) => `  ${name}: {\n${entryLines(each)}  },\n`),
  '};\n\n',
  '/** Every struct that a constructor or a method takes, and the structs in them. */\n',
  'export const STRUCTS: Readonly<Record<string, Struct>> = {\n',
  ...sorted(structs).map(([name, props]) => `  ${name}: {\n${propLines(props)}  },\n`),
  '};\n',
];
writeFileSync(join(__dirname, '..', 'src', 'core', 'props', 'props.generated.ts'), text.join(''));

function sorted<T>(table: ReadonlyMap<string, T>): [string, T][] {
  return [...table].sort(([a], [b]) => (a < b ? -1 : 1));
}

function entryLines(entries: Readonly<Record<string, string>>): string {
  const lines = Object.entries(entries).map(([name, value]) => `    ${name}: ${quote(value)},\n`);
  return lines.join('');
}

function propLines(props: Struct): string {
  const lines = Object.entries(props).map(
    ([name, { type, needed }]) =>
      `    ${name}: { type: ${typeText(type)}${needed === undefined ? '' : ', needed: true'} },\n`,
  );
  return lines.join('');
}

function typeText(type: PropType): string {
  if (typeof type === 'string') return quote(type);
  const [[kind, of] = []] = Object.entries(type) as [string, PropType][];
  return `{ ${kind ?? ''}: ${typeText(of ?? 'any')} }`;
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, String.raw`\$&`)}'`;
}
