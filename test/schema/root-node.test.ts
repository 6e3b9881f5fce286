import { Release } from '../../src/core/release';
import { textNode } from '../../src/schema/node-builders';
import { rootNode } from '../../src/schema/root-node';

describe('rootNode', () => {
  test('knows what every object has, besides the fields of the kind', () => {
    const { fields, required } = rootNode('Secret', { type: textNode() }, { required: ['type', 'metadata'] });
    expect([...fields.keys()].sort()).toEqual(['apiVersion', 'kind', 'metadata', 'type']);
    expect([...required].sort()).toEqual(['apiVersion', 'kind', 'metadata', 'type']);
  });

  test('keeps what other releases have', () => {
    const absent = new Map([['status', { since: Release.V4_20 }]]);
    expect(rootNode('Config', {}, { absent }).absent).toBe(absent);
  });
});
