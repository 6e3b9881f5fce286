import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { GENERATED } from '../../tools/generate-schema';

test.each(Object.entries(GENERATED).map(([path, text]) => [basename(path), path, text] as const))(
  'src/schema/…/%s is what crds/ gives: npx tsx tools/generate-schema.ts',
  (_, path, text) => {
    expect(readFileSync(path, 'utf8')).toBe(text());
  },
);
