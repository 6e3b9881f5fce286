import { API_VERSIONS, CORE_KINDS, KNOWN_KINDS, kindOf } from '../../../src/schema/kinds/kinds';
import { MANAGED_KINDS } from '../../../src/schema/kinds/managed-kind';

describe('kindOf', () => {
  test.each(KNOWN_KINDS)('recognises %s by group and kind', (kind) => {
    expect(kindOf({ apiVersion: API_VERSIONS[kind], kind })).toBe(kind);
  });

  test('recognises a kind whose version is wrong, so that the version can be refused', () => {
    expect(kindOf({ apiVersion: 'imageregistry.operator.openshift.io/v2', kind: 'Config' })).toBe('Config');
  });

  test.each([
    ['a Config of another operator', { apiVersion: 'samples.operator.openshift.io/v1', kind: 'Config' }],
    ['an image of the image API', { apiVersion: 'image.openshift.io/v1', kind: 'Image' }],
    ['another kind', { apiVersion: 'v1', kind: 'Pod' }],
    ['the name of a property that every object has', { apiVersion: 'v1', kind: 'constructor' }],
    ['an object without apiVersion', { kind: 'Secret' }],
    ['a kind of the wrong type', { apiVersion: 'v1', kind: ['Secret'] }],
    ['nothing', undefined],
    ['fields of the wrong type', { apiVersion: 1, kind: ['Secret'] }],
    ['null', null],
    ['a text', 'Secret'],
  ])('does not recognise %s', (_, object) => {
    expect(kindOf(object)).toBeUndefined();
  });

  test.each([
    ['imageregistry.operator.openshift.io/v1', ['Config', 'ImagePruner']],
    ['config.openshift.io/v1', ['Image']],
    ['v1', ['Secret', 'ConfigMap', 'PersistentVolumeClaim']],
  ])('version %s has %j', (version, kinds) => {
    expect(KNOWN_KINDS.filter((kind) => API_VERSIONS[kind] === version)).toEqual(kinds);
  });

  test('every kind is either managed or of Kubernetes itself', () => {
    expect([...KNOWN_KINDS].sort()).toEqual([...MANAGED_KINDS, ...CORE_KINDS].sort());
    expect(Object.keys(API_VERSIONS).sort()).toEqual([...KNOWN_KINDS].sort());
  });
});
