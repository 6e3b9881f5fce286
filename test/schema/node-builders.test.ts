import { Release } from '../../src/core/release';
import type { SchemaNode } from '../../src/schema/node';
import {
  booleanNode,
  integerNode,
  integerOrTextNode,
  listNode,
  mapNode,
  numberOrTextNode,
  objectNode,
  opaqueNode,
  textNode,
} from '../../src/schema/node-builders';
import type { SchemaDiagnostic } from '../../src/schema/schema-diagnostic';
import { readValue } from '../../src/schema/walk';

const NODES: readonly [string, SchemaNode][] = [
  ['a string', textNode()],
  ['a whole number', integerNode()],
  ['true or false', booleanNode()],
  ['a whole number or a string such as "500m"', integerOrTextNode()],
  ['a number or a string such as "100Gi"', numberOrTextNode()],
  ['a list', listNode(textNode())],
  ['an object', objectNode({})],
  ['an object', mapNode(textNode())],
  ['an object', opaqueNode()],
];

function errorsOf(node: SchemaNode, value: unknown): SchemaDiagnostic[] {
  const errors: SchemaDiagnostic[] = [];
  readValue(node, value, { release: Release.V5_1, errors, path: [] });
  return errors;
}

test.each(NODES)('%s is shown, and ignores null, unless somebody says otherwise', (typeName, node) => {
  expect(node).toMatchObject({ typeName, nulls: 'ignored', secret: false });
});

describe.each<[string, SchemaNode, readonly unknown[], readonly unknown[]]>([
  ['a text', textNode(), ['', 'a'], [1, true, {}, ['a']]],
  ['a whole number', integerNode(), [0, -1, 2 ** 40], [0.5, NaN, Infinity, '1', true, [1]]],
  ['true or false', booleanNode(), [true, false], [0, 'true', [true]]],
  [
    'a whole number or a text',
    integerOrTextNode(),
    [0, -1, '0.5', 2 ** 62],
    [0.5, NaN, 2 ** 63, -(2 ** 63) - 2048, true, ['1']],
  ],
  ['a number or a text', numberOrTextNode(), [0, -0.5, '1'], [NaN, Infinity, true, ['1']]],
  ['a list of texts', listNode(textNode()), [[], ['a']], ['a', {}]],
  ['any object', opaqueNode(), [{}, { a: [{ b: null }] }], ['a', []]],
])('%s', (_, node, accepted, refused) => {
  test.each(accepted.map((value) => [value]))('may be %j', (value) => {
    expect(errorsOf(node, value)).toEqual([]);
  });

  test.each(refused.map((value) => [value]))('may not be %p', (value) => {
    expect(errorsOf(node, value)).toMatchObject([{ kind: 'type' }]);
  });
});

test('of what may be a number or a text the checks are for the text', () => {
  const node = integerOrTextNode((text) => [{ kind: 'pattern', expected: `not ${text.toUpperCase()}` }]);
  expect(errorsOf(node, 1)).toEqual([]);
  expect(errorsOf(node, 'a')).toMatchObject([{ kind: 'pattern', expected: 'not A' }]);
});
