import type { SchemaNode } from '../../src/schema/node';
import { formatCheck } from '../../src/schema/text/formats';
import { hasMinimum } from '../../src/schema/bounds';
import { booleanNode, integerNode, listNode, objectNode, opaqueNode, textNode } from '../../src/schema/node-builders';
import { otherwiseWritten } from '../../src/schema/otherwise-written';

test.each<[SchemaNode, unknown, string]>([
  [textNode(), 7, '7'],
  [textNode(), 1.5, '1.5'],
  [textNode(), true, 'true'],
  [integerNode(), '7', '7'],
  [integerNode(), '-7', '-7'],
  [integerNode(), '007', '007'],
])('%#: of a scalar the quotes were meant otherwise', (node, value, written) => {
  expect(otherwiseWritten(node, value)).toBe(written);
});

test.each<[boolean, readonly string[]]>([
  [true, ['true', 'True', 'TRUE', 'yes', 'on', '1']],
  [false, ['false', 'False', 'FALSE', 'no', 'off', '0']],
])('%s is written in many ways', (flag, texts) => {
  expect(texts.map((text) => otherwiseWritten(booleanNode(), text))).toEqual(texts.map(() => String(flag)));
});

test.each<[string, SchemaNode, unknown]>([
  ['a text that is no number', integerNode(), 'seven'],
  ['a number before a unit', integerNode(), '7 GiB'],
  ['a number behind a text', integerNode(), 'about 7'],
  ['a fraction', integerNode(), '1.5'],
  ['a blank text', integerNode(), ' '],
  ['a word of a boolean where a number belongs', integerNode(), 'yes'],
  ['a number where a boolean belongs', booleanNode(), 1],
  ['a text of a number where a boolean belongs', booleanNode(), '7'],
  ['a word that is none of a boolean', booleanNode(), 'enabled'],
  ['a number where a list belongs', listNode(textNode()), 7],
  ['a text where an object belongs', objectNode({}), '7'],
  ['a text where any object belongs', opaqueNode(), 'true'],
  [
    'a number where a duration belongs, which has a unit',
    textNode(...[formatCheck('duration')].filter((check) => check !== undefined)),
    10,
  ],
  ['a text of a number that is too small', integerNode(hasMinimum(1)), '0'],
])('%s is nothing else', (_, node, value) => {
  expect(otherwiseWritten(node, value)).toBeUndefined();
});
