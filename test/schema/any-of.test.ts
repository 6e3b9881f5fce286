import { ANY_OF_RULES } from '../../src/schema/any-of';
import { config, errorsOf } from './objects';
import { ALL_PARTS, unique } from './schemas';

const alternatives = unique(
  ALL_PARTS.filter((part) => !part['x-kubernetes-int-or-string']).flatMap(({ anyOf }) =>
    anyOf ? [JSON.stringify(anyOf)] : [],
  ),
);

describe('the alternatives that are not about types', () => {
  test('every one has a function, and no function is left over', () => {
    expect([...ANY_OF_RULES.keys()]).toEqual(alternatives);
  });

  test('what may be a number or a string is described by nothing else', () => {
    const types = ALL_PARTS.filter((part) => part['x-kubernetes-int-or-string']).map(({ anyOf }) =>
      JSON.stringify(anyOf),
    );
    expect(unique(types)).toEqual(['[{"type":"integer"},{"type":"string"}]']);
  });
});

describe('encryption of Alibaba Cloud', () => {
  test.each([[{}], [{ method: 'AES256' }], [{ method: null }], [{ method: 'KMS', kms: { keyID: 'key' } }]])(
    '%j is accepted',
    (encryption) => {
      expect(errorsOf('Config', config({ storage: { oss: { encryption } } }))).toEqual([]);
    },
  );

  test.each([
    [{ method: 'KMS' }],
    [{ method: 'AES256', kms: { keyID: 'key' } }],
    // The default, AES256, is set before the object is judged.
    [{ kms: { keyID: 'key' } }],
    [{ method: null, kms: { keyID: 'key' } }],
  ])('%j is refused', (encryption) => {
    expect(errorsOf('Config', config({ storage: { oss: { encryption } } }))).toEqual([
      'rule spec.storage.oss.encryption: found kms and method that contradict each other, expected kms where method is "KMS", and only there',
    ]);
  });
});
