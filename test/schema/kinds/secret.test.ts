import { formatFieldPath } from '../../../src/core/field-path';
import { Release } from '../../../src/core/release';
import { validateObject } from '../../../src/schema/validate';
import { objectOf, errorsOf } from '../objects';

const HIDDEN = 'hunter2';

describe('a Secret', () => {
  test.each([
    [{}],
    [{ type: 'Opaque', immutable: true, data: { 'a.B_c-1': 'YWJj', empty: '', folded: 'YWJj\nYWJj\n' } }],
    [{ stringData: { any: 'text\u0000' } }],
    [{ data: null, stringData: { a: null } }],
    [{ type: 'kubernetes.io/tls', data: { 'tls.crt': '' }, stringData: { 'tls.key': '' } }],
    [{ type: 'kubernetes.io/basic-auth', data: { password: '' } }],
    [{ type: 'example.com/anything' }],
  ])('%j is accepted', (fields) => {
    expect(errorsOf('Secret', objectOf('Secret', fields))).toEqual([]);
  });

  test.each([
    [{ data: { a: 'no base64' } }, 'format data.a'],
    [{ data: { a: 'YQ=' } }, 'format data.a'],
    [{ data: { a: 'YQ' } }, 'format data.a'],
    [{ data: { a: '====' } }, 'format data.a'],
    [{ data: { a: 'YW-_' } }, 'format data.a'],
    [{ data: { a: 1 } }, 'type data.a'],
    [{ data: { a: { b: 'YQ==' } } }, 'type data.a'],
    [{ data: { 'a/b': '' } }, 'key data["a/b"]'],
    [{ data: { '.': '' } }, 'key data["."]'],
    [{ data: { '..a': '' } }, 'key data["..a"]'],
    [{ stringData: { '': '' } }, 'key stringData[""]'],
    [{ stringData: { ['k'.repeat(254)]: '' } }, `key stringData.${'k'.repeat(254)}`],
    [{ stringData: { a: 5 } }, 'type stringData.a'],
    [{ immutable: 'true' }, 'type immutable'],
    [{ type: 'kubernetes.io/ssh-auth' }, 'required data.ssh-privatekey'],
    [{ type: 'kubernetes.io/basic-auth' }, 'required data.username'],
    [{ spec: {} }, 'unknown spec'],
  ])('%j is refused', (fields, problem) => {
    const errors = errorsOf('Secret', objectOf('Secret', fields));
    expect(errors.map((line) => line.slice(0, line.indexOf(': found')))).toEqual([problem]);
  });

  test.each([
    ['kubernetes.io/tls', ['tls.crt', 'tls.key']],
    ['kubernetes.io/dockerconfigjson', ['.dockerconfigjson']],
    ['kubernetes.io/dockercfg', ['.dockercfg']],
    ['kubernetes.io/ssh-auth', ['ssh-privatekey']],
  ])('of type %s needs %j', (type, keys) => {
    expect(errorsOf('Secret', objectOf('Secret', { type }))).toEqual(
      keys.map(
        (key) =>
          `required ${formatFieldPath(['data', key])}: found nothing, expected the key ${key}, which type ${type} needs`,
      ),
    );
    const data = Object.fromEntries(keys.map((key) => [key, Buffer.from('{}').toString('base64')]));
    expect(errorsOf('Secret', objectOf('Secret', { type, data }))).toEqual([]);
  });

  test.each(['kubernetes.io/dockerconfigjson', 'kubernetes.io/dockercfg'])('of type %s is read as JSON', (type) => {
    const key = type.replace('kubernetes.io/', '.');
    const lines = (fields: object) => errorsOf('Secret', objectOf('Secret', { type, ...fields }));
    for (const text of ['{"auths":{}}', 'null']) {
      expect(lines({ stringData: { [key]: text } })).toEqual([]);
      // What stringData overrides is not stored.
      expect(lines({ data: { [key]: '' }, stringData: { [key]: text } })).toEqual([]);
    }
    for (const text of ['', '{', '[]', '"a"']) {
      const data = Buffer.from(text).toString('base64');
      const words = 'found something else, expected a JSON object';
      expect(lines({ stringData: { [key]: text } })).toEqual([
        `format ${formatFieldPath(['stringData', key])}: ${words}`,
      ]);
      expect(lines({ data: { [key]: data } })).toEqual([`format ${formatFieldPath(['data', key])}: ${words}`]);
    }
    expect(lines({ data: { [key]: '' }, sops: {} })).toEqual([]);
    for (const later of ['$(cat pull-secret | base64 -w0)', '{{ fromSecret "a" "b" "c" }}']) {
      expect(lines({ data: { [key]: later } })).toEqual([]);
      expect(lines({ stringData: { [key]: later } })).toEqual([]);
    }
  });

  test('of type kubernetes.io/service-account-token names the account', () => {
    const type = 'kubernetes.io/service-account-token';
    const name = 'kubernetes.io/service-account.name';
    const lines = (annotations: object) =>
      errorsOf('Secret', objectOf('Secret', { type, metadata: { name: 'a', annotations } }));
    expect(lines({ [name]: 'registry' })).toEqual([]);
    for (const annotations of [{}, { [name]: '' }]) {
      expect(lines(annotations)).toEqual([
        `required ${formatFieldPath(['metadata', 'annotations', name])}: found nothing, expected the name of a ServiceAccount, which this type needs`,
      ]);
    }
  });

  test('of type kubernetes.io/basic-auth needs one of two keys', () => {
    const type = 'kubernetes.io/basic-auth';
    expect(errorsOf('Secret', objectOf('Secret', { type }))).toEqual([
      `required data.username: found nothing, expected the key username or password, which type ${type} needs`,
    ]);
    expect(errorsOf('Secret', objectOf('Secret', { type, stringData: { username: '' } }))).toEqual([]);
  });

  test('may hold one mebibyte and no more, counted as stored', () => {
    const mebibyte = 1024 * 1024;
    const encoded = Buffer.alloc(mebibyte).toString('base64');
    expect(errorsOf('Secret', objectOf('Secret', { data: { a: encoded } }))).toEqual([]);
    expect(errorsOf('Secret', objectOf('Secret', { stringData: { a: 'x'.repeat(mebibyte + 1) } }))).toEqual([
      'bounds data: found 1048577 bytes, expected at most 1048576 bytes',
    ]);
    // What stringData overrides is not stored.
    expect(errorsOf('Secret', objectOf('Secret', { data: { a: encoded }, stringData: { a: 'x' } }))).toEqual([]);
    expect(errorsOf('Secret', objectOf('Secret', { data: { a: encoded }, stringData: { b: 'x' } }))).toHaveLength(1);
  });

  test.each([
    [{ data: HIDDEN }],
    [{ data: [HIDDEN] }],
    [{ data: { a: HIDDEN } }],
    [{ data: { a: [HIDDEN] } }],
    [{ stringData: HIDDEN }],
    [{ stringData: { a: { b: HIDDEN } } }],
    [{ password: HIDDEN }],
    [{ data: { 'a b': HIDDEN } }],
  ])('%j does not show its value', (fields) => {
    const { errors } = validateObject('Secret', objectOf('Secret', fields), Release.V5_1);
    expect(errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(errors)).not.toContain(HIDDEN);
  });

  test('does not show a number either', () => {
    const { errors } = validateObject('Secret', objectOf('Secret', { data: { pin: 735211 } }), Release.V5_1);
    expect(JSON.stringify(errors)).not.toContain('735211');
  });
});
