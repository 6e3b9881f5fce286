import { readFileSync } from 'node:fs';
import { GENERATED_FILE, generateSchema } from '../../tools/generate-schema';

test('src/schema/generated.ts is what crds/ gives: npx tsx tools/generate-schema.ts', () => {
  expect(readFileSync(GENERATED_FILE, 'utf8')).toBe(generateSchema());
});
