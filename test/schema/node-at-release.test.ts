import { Release } from '../../src/core/release';
import { nodeAtRelease } from '../../src/schema/node-at-release';
import { validateObject } from '../../src/schema/validate';
import { config } from './objects';

describe('the fields that hold secrets', () => {
  test.each([
    [{ httpSecret: 735211 }],
    [{ httpSecret: ['735211'] }],
    [{ proxy: 'http://user:735211@proxy' }],
    [{ proxy: { http: 735211 } }],
    [{ proxy: { https: { url: '735211' } } }],
  ])('%j is not shown', (spec) => {
    const { errors } = validateObject('Config', config(spec), Release.V5_1);
    expect(errors).toHaveLength(1);
    expect(JSON.stringify(errors)).not.toContain('735211');
  });

  test('other fields are', () => {
    const { errors } = validateObject('Config', config({ readOnly: 735211 }), Release.V5_1);
    expect(JSON.stringify(errors)).toContain('735211');
  });
});

describe('nodeAtRelease', () => {
  test('makes each node once', () => {
    expect(nodeAtRelease('Image', Release.V4_20)).toBe(nodeAtRelease('Image', Release.V4_20));
    expect(nodeAtRelease('Secret', Release.V4_12)).toBe(nodeAtRelease('Secret', Release.V5_1));
  });
});
