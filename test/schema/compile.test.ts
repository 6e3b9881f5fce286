import { Release } from '../../src/core/release';
import { compileSchema } from '../../src/schema/compile';
import type { JsonSchema } from '../../src/schema/json-schema';
import type { SchemaDiagnostic } from '../../src/schema/schema-diagnostic';
import { readValue } from '../../src/schema/walk';

function kindsOf(schema: JsonSchema, value: unknown): string[] {
  const errors: SchemaDiagnostic[] = [];
  readValue(compileSchema(schema), value, { release: Release.V5_1, errors, path: [] });
  return errors.map(({ kind }) => kind);
}

describe('compileSchema', () => {
  test.each<[string, JsonSchema, unknown, string[]]>([
    ['enum', { type: 'string', enum: ['a'] }, 'b', ['enum']],
    ['pattern', { type: 'string', pattern: '^a$' }, 'b', ['pattern']],
    ['minLength', { type: 'string', minLength: 2 }, 'b', ['bounds']],
    ['maxLength', { type: 'string', maxLength: 2 }, 'abc', ['bounds']],
    ['minimum', { type: 'integer', minimum: 2 }, 1, ['bounds']],
    ['maximum', { type: 'integer', maximum: 2 }, 3, ['bounds']],
    ['minItems', { type: 'array', items: { type: 'string' }, minItems: 1 }, [], ['bounds']],
    ['maxItems', { type: 'array', items: { type: 'string' }, maxItems: 1 }, ['a', 'b'], ['bounds']],
    ['required', { type: 'object', required: ['a'], properties: { a: { type: 'string' } } }, {}, ['required']],
    ['format', { type: 'string', format: 'date-time' }, 'now', ['format']],
    ['a format that the API server does not know', { type: 'string', format: 'anything' }, 'now', []],
    ['a set', { type: 'array', 'x-kubernetes-list-type': 'set', items: { type: 'string' } }, ['a', 'a'], ['duplicate']],
    [
      'a list of any kind',
      { type: 'array', 'x-kubernetes-list-type': 'atomic', items: { type: 'string' } },
      ['a', 'a'],
      [],
    ],
    ['values of a map', { type: 'object', additionalProperties: { type: 'string' } }, { a: 1, b: 'c' }, ['type']],
    ['one reason for a value, not all', { type: 'string', enum: ['a'], pattern: '^a$', maxLength: 0 }, 'b', ['enum']],
  ])('enforces %s', (_, schema, value, kinds) => {
    expect(kindsOf(schema, value)).toEqual(kinds);
  });

  test('treats null as nullable and default say', () => {
    const field = (schema: JsonSchema) => kindsOf({ type: 'object', properties: { a: schema } }, { a: null });
    expect(field({ type: 'string' })).toEqual(['null']);
    expect(field({ type: 'string', default: '' })).toEqual([]);
    expect(field({ type: 'string', nullable: true })).toEqual([]);
  });
});
