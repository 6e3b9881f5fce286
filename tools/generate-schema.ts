/** Writes what src/schema/ has from crds/: `npx tsx tools/generate-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDescriptions } from './read-crds';
import { versionedSchemas } from './versioned-schemas';

const SCHEMA = join(__dirname, '..', 'src', 'schema');

/** The texts of the generated files of src/schema/ by their paths. */
export const GENERATED: Readonly<Record<string, () => string>> = {
  [join(SCHEMA, 'generated.ts')]: () =>
    moduleOf(
      'VERSIONED_SCHEMAS',
      'Each a VersionedSchema as JSON: what is not used is not parsed.',
      versionedSchemas(),
    ),
  [join(SCHEMA, 'json', 'descriptions.generated.ts')]: () =>
    moduleOf('DESCRIPTIONS', 'The descriptions of the fields by their places, as JSON.', readDescriptions()),
};

function moduleOf(name: string, comment: string, byKind: ReadonlyMap<string, unknown>): string {
  return [
    '// Generated from crds/ by tools/generate-schema.ts. Do not edit.\n\n',
    `/** ${comment} */\n`,
    `export const ${name} = {\n${[...byKind].map(([kind, value]) => `  ${kind}: ${literal(value)},\n`).join('')}};\n`,
  ].join('');
}

function literal(value: unknown): string {
  return `'${JSON.stringify(value).replace(/[\\']/g, String.raw`\$&`)}'`;
}

if (require.main === module)
  Object.entries(GENERATED).forEach(([path, text]) => {
    writeFileSync(path, text());
  });
