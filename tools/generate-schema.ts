/** Writes src/schema/generated.ts from crds/: `npx tsx tools/generate-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionedSchemas } from './versioned-schemas';

export const GENERATED_FILE = join(__dirname, '..', 'src', 'schema', 'generated.ts');

/** The text of src/schema/generated.ts. */
export function generateSchema(): string {
  const schemas = [...versionedSchemas()].map(([kind, schema]) => `  ${kind}: ${literal(schema)},\n`);
  return [
    '// Generated from crds/ by tools/generate-schema.ts. Do not edit.\n\n',
    '/** Each a VersionedSchema as JSON: what is not used is not parsed. */\n',
    `export const VERSIONED_SCHEMAS = {\n${schemas.join('')}};\n`,
  ].join('');
}

function literal(value: unknown): string {
  return `'${JSON.stringify(value).replace(/[\\']/g, String.raw`\$&`)}'`;
}

if (require.main === module) writeFileSync(GENERATED_FILE, generateSchema());
