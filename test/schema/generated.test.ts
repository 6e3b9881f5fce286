import { readFileSync } from 'node:fs';
import { Release } from '../../src/core/release';
import { honouredFields } from '../../src/schema/honoured';
import { GENERATED_FILE, generateSchema } from '../../tools/generate-schema';

test('src/schema/generated.ts is what crds/ gives: npx tsx tools/generate-schema.ts', () => {
  expect(readFileSync(GENERATED_FILE, 'utf8')).toBe(generateSchema());
});

test('the Operator honours the storage of Alibaba Cloud until 4.16', () => {
  expect(honouredFields).toContainEqual({ kind: 'Config', path: 'spec.storage.oss', span: { until: Release.V4_16 } });
});
