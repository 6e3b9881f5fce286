import { Release } from '../../src/core/release';
import { ANY_OF_RULES } from '../../src/schema/any-of';
import { compileSchema } from '../../src/schema/compile';
import type { JsonSchema } from '../../src/schema/json-schema';
import type { SchemaDiagnostic } from '../../src/schema/schema-diagnostic';
import { readValue } from '../../src/schema/walk';

/** The alternatives of the encryption in Alibaba Cloud. */
const ENCRYPTION = JSON.parse([...ANY_OF_RULES.keys()][0] ?? '') as JsonSchema['anyOf'];

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
    [
      'a list of items with keys',
      {
        type: 'array',
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': ['name'],
        items: { type: 'object', properties: { name: { type: 'string' } } },
      },
      [{ name: 'a' }, { name: 'b' }, { name: 'a' }],
      ['duplicate'],
    ],
    ['true or false', { type: 'boolean' }, 'yes', ['type']],
    ['nothing of true or false but its type', { type: 'boolean' }, false, []],
    [
      'a whole number or a text',
      { anyOf: [{ type: 'integer' }, { type: 'string' }], 'x-kubernetes-int-or-string': true, pattern: '^a$' },
      'b',
      ['pattern'],
    ],
    ['whole numbers without a pattern', { 'x-kubernetes-int-or-string': true, pattern: '^a$' }, 5, []],
    ['fields that nobody knows', { type: 'object', 'x-kubernetes-preserve-unknown-fields': true }, { any: 1 }, []],
    [
      'an object of fields that nobody knows',
      { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
      ['any'],
      ['type'],
    ],
    [
      'alternatives',
      { type: 'object', anyOf: ENCRYPTION, properties: { method: { type: 'string' } } },
      { method: 'KMS' },
      ['rule'],
    ],
    [
      'alternatives that nobody knows',
      { type: 'object', anyOf: [{ required: ['a'] }], properties: { method: { type: 'string' } } },
      { method: 'KMS' },
      [],
    ],
    [
      'a rule for an object',
      {
        type: 'object',
        'x-kubernetes-validations': [
          { rule: 'has(self.blockedRegistries) ? !has(self.allowedRegistries) : true' },
          { rule: 'a rule that nobody knows' },
        ],
        additionalProperties: { type: 'array', items: { type: 'string' } },
      },
      { allowedRegistries: [], blockedRegistries: [] },
      ['rule'],
    ],
    [
      'a rule that a number keeps',
      { type: 'integer', 'x-kubernetes-validations': [{ rule: 'self >= oldSelf' }] },
      1,
      [],
    ],
    ['one reason for a value, not all', { type: 'string', enum: ['a'], pattern: '^a$', maxLength: 0 }, 'b', ['enum']],
  ])('enforces %s', (_, schema, value, kinds) => {
    expect(kindsOf(schema, value)).toEqual(kinds);
  });

  test('treats null as nullable and default say', () => {
    const field = (schema: JsonSchema) => kindsOf({ type: 'object', properties: { a: schema } }, { a: null });
    expect(field({ type: 'string' })).toEqual(['null']);
    expect(field({ type: 'string', default: '' })).toEqual([]);
    expect(field({ type: 'string', nullable: true })).toEqual([]);
    expect(compileSchema({ type: 'string' }).nulls).toBe('dropped');
    expect(compileSchema({ type: 'string', default: '' }).nulls).toBe('ignored');
    expect(compileSchema({ type: 'string', default: '', nullable: true }).nulls).toBe('kept');
  });

  test('checks nothing where nothing is asked for', () => {
    expect(compileSchema({ type: 'string' })).toMatchObject({ type: 'leaf', checks: [] });
    expect(compileSchema({ type: 'array' })).toMatchObject({ type: 'list', checks: [] });
    expect(compileSchema({ type: 'object' })).toMatchObject({ type: 'object', checks: [], required: [] });
  });
});

describe('what must not be shown', () => {
  const schema: JsonSchema = {
    type: 'object',
    properties: {
      text: { type: 'string' },
      list: { type: 'array', items: { type: 'string' } },
      map: { type: 'object', additionalProperties: { type: 'string' } },
      object: { type: 'object', properties: { text: { type: 'string' } } },
    },
  };
  const WRONG = { text: 735211, list: [735211], map: { a: 735211 }, object: { text: 735211 } };

  /** Paths of those of the four values that are shown. */
  function shown(secrets?: Parameters<typeof compileSchema>[1]): string[] {
    const errors: SchemaDiagnostic[] = [];
    readValue(compileSchema(schema, secrets), WRONG, { release: Release.V5_1, errors, path: [] });
    expect(errors).toHaveLength(4);
    return errors.filter(({ found }) => found === '735211').map(({ path }) => path.join('.'));
  }

  test('is nothing where nobody says so', () => {
    expect(shown()).toEqual(['text', 'list.0', 'map.a', 'object.text']);
    expect(shown(false)).toEqual(shown());
    expect(shown({})).toEqual(shown());
    expect(compileSchema(schema).secret).toBe(false);
  });

  test('is everything in a secret', () => {
    expect(shown(true)).toEqual([]);
    expect(compileSchema(schema, true).secret).toBe(true);
  });

  test('is what is named, and what is in it', () => {
    expect(shown({ text: true, object: true })).toEqual(['list.0', 'map.a']);
    expect(shown({ list: true, map: true })).toEqual(['text', 'object.text']);
    expect(shown({ object: { text: true } })).toEqual(['text', 'list.0', 'map.a']);
    expect(compileSchema(schema, { text: true }).secret).toBe(false);
  });
});
