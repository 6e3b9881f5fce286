import { Release } from '../../src/core/release';
import type { SchemaNode } from '../../src/schema/node';
import { listNode, objectNode, opaqueNode, textNode } from '../../src/schema/node-builders';
import type { SchemaDiagnostic } from '../../src/schema/schema-diagnostic';
import { validateObject } from '../../src/schema/validate';
import { readValue } from '../../src/schema/walk';
import { config } from './objects';

function errorsIn(spec: Readonly<Record<string, unknown>>) {
  return validateObject('Config', config(spec), Release.V5_1).errors;
}

test.each([
  [{ managmentState: 'Managed' }, { kind: 'unknown', suggestion: 'managementState' }],
  [{ storage: { pvc: { claimName: 'data' } } }, { kind: 'unknown', suggestion: 'claim' }],
  [{ managementState: 'managed' }, { kind: 'pattern', suggestion: 'Managed' }],
  [{ replicas: '007' }, { kind: 'type', value: '007', suggestion: '007' }],
  [{ readOnly: 'yes' }, { kind: 'type', value: 'yes', suggestion: 'true' }],
  [{ nodeSelector: { a: 1 } }, { kind: 'type', value: 1, suggestion: '1' }],
  [{ nodeSelector: { a: true } }, { kind: 'type', value: true, suggestion: 'true' }],
])('of %j it keeps what was probably meant apart from the words', (spec, known) => {
  expect(errorsIn({ replicas: 1, ...spec })).toMatchObject([known]);
});

test.each<[Readonly<Record<string, unknown>>, string]>([
  [{ xyz: 1 }, 'an unknown field that resembles none'],
  [{ replicas: 'two' }, 'a text that no quotes make a number of'],
  [{ replicas: '1'.repeat(61) }, 'a number too long to be shown'],
  [{ routes: 1 }, 'a scalar where a list belongs'],
  [{ httpSecret: 12345678 }, 'a secret'],
])('of %j it suggests nothing: %s', (spec) => {
  const [error, ...others] = errorsIn({ replicas: 1, ...spec });
  expect(others).toEqual([]);
  expect(error?.suggestion).toBeUndefined();
});

test('keeps the value of no secret, and of no text that is too long to be shown', () => {
  for (const spec of [{ httpSecret: 12345678 }, { replicas: '1'.repeat(61) }]) {
    expect(errorsIn({ replicas: 1, ...spec }).map(({ value }) => value)).toEqual([undefined]);
  }
});

function errorsOf(node: SchemaNode, value: unknown, path: readonly (string | number)[] = []): SchemaDiagnostic[] {
  const errors: SchemaDiagnostic[] = [];
  readValue(node, value, { release: Release.V5_1, errors, path: [...path] });
  return errors;
}

const withFields = (...names: readonly string[]) =>
  objectNode(Object.fromEntries(names.map((name) => [name, textNode()])));
const numbered = (count: number) => withFields(...Array.from({ length: count }, (_, index) => `field${index}`));

describe('a value of another type', () => {
  test.each([
    [1, 'a string, in quotes'],
    [true, 'a string, in quotes'],
    [{}, 'a string'],
    [[1], 'a string'],
    [null, 'a string'],
  ])('in place of a text, %j is one without its quotes only where it could be', (value, expected) => {
    expect(errorsOf(textNode(), value)).toMatchObject([{ kind: 'type', expected }]);
  });

  test('in place of a list has no quotes to miss', () => {
    expect(errorsOf(listNode(textNode()), 1)).toMatchObject([{ found: '1', expected: 'a list' }]);
  });

  test('that contains itself cannot be written', () => {
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    expect(errorsOf(opaqueNode(), loop, ['spec', 'x'])).toEqual([
      {
        path: ['spec', 'x'],
        kind: 'type',
        found: 'an object that contains itself or is very deep',
        expected: 'an object that can be written as JSON',
      },
    ]);
  });
});

test('a required field that no field describes is a value', () => {
  expect(errorsOf(objectNode({}, { required: ['a'] }), {}, ['spec'])).toEqual([
    { path: ['spec', 'a'], kind: 'required', found: 'nothing', expected: 'a value' },
  ]);
});

describe('of an unknown field', () => {
  const expectedOf = (node: SchemaNode, name: string, path: readonly string[] = []) =>
    errorsOf(node, { [name]: 1 }, path).map(({ expected }) => expected);

  test.each([
    ['clain', 'claim'],
    ['claimName', 'claim'],
    ['secret', 'secretName'],
    ['abcdefgh', 'abc'],
    ['abc', 'abcdefgh'],
  ])('%s: %s was meant', (name, meant) => {
    expect(expectedOf(withFields(meant, 'other'), name)).toEqual([`"${meant}"`]);
  });

  test.each([
    ['abcdefgh', 'ab'],
    ['ab', 'abcdefgh'],
    ['fgh', 'abcdefgh'],
    ['abcdefgh', 'fgh'],
  ])('%s: %s was not', (name, other) => {
    expect(expectedOf(withFields(other), name)).toEqual([other]);
  });

  test('all others are named where they are few', () => {
    const twelve = Array.from({ length: 12 }, (_, index) => `field${index}`).join(', ');
    expect(expectedOf(numbered(12), 'xyz')).toEqual([`one of ${twelve}`]);
    expect(expectedOf(numbered(0), 'xyz')).toEqual(['no field at all']);
  });

  test('their place is named where they are many', () => {
    expect(expectedOf(numbered(13), 'xyz', ['spec', 'storage', 's3'])).toEqual(['a field of spec.storage.s3']);
    expect(expectedOf(numbered(13), 'xyz')).toEqual(['a field of the object']);
  });
});
