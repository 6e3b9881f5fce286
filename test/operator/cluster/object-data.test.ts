import { configMapData, secretData, textMap } from '../../../src/operator/cluster/object-data';

test.each([
  [{}, {}],
  [{ data: { a: 'QQ==' } }, { a: 'A' }],
  [{ stringData: { a: 'A' } }, { a: 'A' }],
  [
    { data: { a: 'QQ==', b: 'Qg==' }, stringData: { b: 'X' } },
    { a: 'A', b: 'X' },
  ],
])('of the Secret %j a pod sees %j', (secret, expected) => {
  expect(secretData(secret as never)).toEqual(expected);
});

test('a ConfigMap has text and bytes', () => {
  expect(configMapData({})).toEqual({ data: {}, binaryData: {} });
  expect(configMapData({ data: { a: 'A' }, binaryData: { b: 'QQ==' } })).toEqual({
    data: { a: 'A' },
    binaryData: { b: 'QQ==' },
  });
});

test.each([
  [undefined, {}],
  [null, {}],
  ['text', {}],
  [[1], {}],
  [{ a: 'A', b: 1, c: null, d: {} }, { a: 'A' }],
])('the texts of %j are %j', (value, expected) => {
  expect(textMap(value)).toEqual(expected);
});

test.each([
  ['a template of RHACM', '{{ fromSecret "ns" "name" "key" }}'],
  ['a variable of Flux', '${KEY}'],
  ['a placeholder of the Vault Plugin', '<path:kv/data/registry#key>'],
  ['what SOPS encrypted', 'ENC[AES256_GCM,data:a,iv:b,tag:c,type:str]'],
])('%s in data is no base64', (_, value) => {
  expect(secretData({ data: { key: value } })).toEqual({ key: value });
});
