import type { Manifest } from '../../src/core/manifest';
import { quoted } from '../../src/core/quoted';
import { copyableText } from '../../src/adoption/objects/copyable-text';
import { secretsIn } from '../../src/adoption/objects/secrets';
import { shownText } from '../../src/diagnosis/evidence/hidden';
import { ocPatches } from '../../src/fixing/oc-patch';
import { replacementsIn } from '../../src/fixing/replacements';
import { unifiedDiff } from '../../src/fixing/unified-diff';
import { hideSecrets, shownVariable } from '../../src/operator/hide-secrets';
import { checkText } from '../cli/checking';
import { predict } from '../operator/clusters';

const SECRET = 'hunter2hunter2';

/** What people call a secret, told without the list of the library. */
const NAMES = [
  'password',
  'db-passwd',
  'passphrase',
  'token',
  'session_token',
  'accessToken',
  'refresh-token',
  'secretKey',
  'secret_access_key',
  'accessKey',
  'accessKeySecret',
  'REGISTRY_STORAGE_OSS_ACCESSKEYSECRET',
  'AZURE_ACCOUNT_KEY',
  'api-key',
  'privateKey',
  'clientSecret',
  'client_secret',
  'httpSecret',
  'signature',
  'sharedAccessSignature',
  'credentials',
  'credential',
];

/** What looks like a secret whatever it is called. */
const LOOKS: readonly (readonly [string, string])[] = [
  ['Bearer ', 'abcdefgh12345678'],
  ['', 'sha256~Zq7Xw9Kv2Lm4Tb8R'],
  ['', 'ghp_abcdefghijklmnop'],
  ['', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl'],
];

const METADATA = { apiVersion: 'example.com/v1', kind: 'Example', metadata: { name: 'a' } };

/** Every function that shows a text of the user, with a field of this name. */
const SHOWING: readonly (readonly [string, (name: string, value: string) => unknown])[] = [
  ['a difference', (name, value) => unifiedDiff('a.yaml', 'a: 1\n', `a: 2\nb:\n  ${name}: ${value}\n`)],
  ['a difference of JSON', (name, value) => unifiedDiff('a.json', '{}\n', `{"a":1,"${name}":"${value}","b":2}\n`)],
  [
    'a difference near a comment',
    (name, value) => unifiedDiff('a', `# ${name}: ${value}\na`, `# ${name}: ${value}\nb`),
  ],
  ['a replacement', (name, value) => replaced(`a: 1\n`, `a: 1\n${name}: ${value}\n`)],
  ['a replacement of the value alone', (name, value) => replaced(`${name}: x\n`, `${name}: ${value}\n`)],
  ['a patch', (name, value) => patchOf(['spec', name], value)],
  ['a patch of a whole object', (name, value) => patchOf(['spec', 'a'], { [name]: value, b: 1 })],
  ['a comment of an adopted app', (name, value) => copyableText(`was ${name}: ${value}, and b`)],
  [
    'a line of a log',
    (name, value) => shownText(`E1 failed: "${name}": "${value}" ${name}=${value} ${name}: ${value}`),
  ],
  ['a quoted text', (name, value) => quoted(`${name}: ${value}`)],
  ['a reason', (name, value) => checkText(acknowledged(`it is ${name}: ${value}`)).out],
  ['an object of a preview', (name, value) => previewed({ [name]: value })],
];

/** The functions that know the name apart from the value. */
const NAMED: readonly (readonly [string, (name: string, value: string) => unknown])[] = [
  ['a variable', (name, value) => shownVariable(name, value)],
  ['a difference of a variable', (name, value) => unifiedDiff('a', '', `- name: ${name}\n  value: ${value}\n`)],
  ['a difference of a variable in one line', (name, value) => unifiedDiff('a', '', `{name: ${name}, value: ${value}}`)],
  ['a patch of a variable', (name, value) => patchOf(['spec', 'env'], [{ name, value }])],
];

test.each([...SHOWING, ...NAMED])('%s does not show what is called a secret', (_, shown) => {
  expect(NAMES.filter((name) => textOf(shown(name, SECRET)).includes(SECRET))).toEqual([]);
});

test.each(SHOWING.filter(([name]) => name !== 'an object of a preview'))(
  '%s does not show what looks so',
  (_, shown) => {
    expect(LOOKS.filter(([scheme, secret]) => textOf(shown('a', scheme + secret)).includes(secret))).toEqual([]);
  },
);

test.each([...SHOWING, ...NAMED])('%s shows a value with another name', (_, shown) => {
  expect(textOf(shown('bucket', SECRET))).toContain(SECRET);
});

test.each(NAMES)('an adopted app has no field %s, but where the name is that of an object', (name) => {
  const held = (key: string): unknown => secretsIn({ ...METADATA, spec: { [key]: SECRET } });
  // An ExternalSecret names keys so.
  expect(held(name)).toEqual(name === 'secretKey' ? [] : [['spec', name]]);
  expect(held(`${name}Ref`)).toEqual([]);
});

test.each([
  'unable to get the token: open /var/run/secrets/token: no such file',
  'unable to get credentials: secret not found',
  'cannot sync "installer-cloud-credentials": x509: unknown authority',
])('a log says what went wrong with a secret: %s', (line) => {
  expect(shownText(line)).toBe(line);
});

test.each([
  `{"apiVersion":"v1","data":{"a":"${SECRET}"},"kind":"Secret","metadata":{"name":"b"}}`,
  `{"kind":"Secret","stringData":{"a":"{\\"b\\":\\"c\\"},","d":"${SECRET}"}}`,
  `applied "{\\"kind\\":\\"Secret\\",\\"data\\":{\\"a\\":\\"${SECRET}\\"}}"`,
  `{"kind":"SecretList","items":[{"data":{"a":"${SECRET}"}}]}`,
  `{"data":{"a":"${SECRET}"},"x":"${'y'.repeat(3000)}","kind":"Secret"}`,
  `kind: Secret, data: {a: ${SECRET}}`,
  `&Secret{Data:map[string][]byte{},StringData:map[string]string{a: ${SECRET},},}`,
  `&v1.Secret{Data:map[string][]uint8{"a":[]uint8{0x68}}, StringData:map[string]string{"a":"${SECRET}"}}`,
  `v1.Secret{Data:map[a:[104 117] b:${SECRET}]}`,
  `kind: Secret, data: {a: YQ==} data: {b: ${SECRET}}: no`,
  `kind: Secret, stringData: {"a":"b"} ${SECRET}"}`,
  `Secret "x" is invalid: data[foo]: Invalid value: "${SECRET}": must be one`,
  `Secret "x" is invalid: [data[a]: Invalid value: "a": no, stringData[b]: Invalid value: "b\\"} ${SECRET}"]`,
])('a line that holds a Secret does not show its data: %s', (line) => {
  expect(shownText(line)).not.toContain(SECRET);
});

test.each([
  [
    `{"kind":"Secret","data":{"a":"${SECRET}","b":"YQ=="}}: the server said no`,
    '{"kind":"Secret","data":{<hidden>}}: the server said no',
  ],
  [`kind: Secret data: {a: ${SECRET}} x509: expired`, 'kind: Secret data: {<hidden>} x509: expired'],
  ['v1.Secret{Data:map[string][]uint8{"a":[]uint8{0x68, 0x75}}} no', 'v1.Secret{Data:map[string][]uint8{<hidden>}} no'],
  ['v1.Secret{Data:map[a:[104 117]]} no', 'v1.Secret{Data:map[<hidden>]} no'],
  [
    `Secret "x" is invalid: data[a]: Invalid value: "${SECRET}": no`,
    'Secret "x" is invalid: data[a]: Invalid value: <hidden>: no',
  ],
])('a line that holds a Secret shows what is behind its data: %s', (line, shown) => {
  expect(shownText(line)).toBe(shown);
});

test('a line that holds a ConfigMap, or is about a Secret, shows all', () => {
  const lines = ['{"kind":"ConfigMap","data":{"a":"b"}}', 'no Secret: {"data":{"a":"b"}}'];
  expect(lines.map(shownText)).toEqual(lines);
});

function textOf(shown: unknown): string {
  return JSON.stringify(shown ?? '');
}

function replaced(before: string, after: string): unknown {
  return replacementsIn({ start: 0, text: before }, after, () => ({ line: 1, column: 1 }));
}

function patchOf(path: readonly string[], value: unknown): unknown {
  const manifest = { ...METADATA, spec: {} } as Manifest;
  return ocPatches([{ manifest, changes: [{ op: 'set', path, value }] }]).commands;
}

function previewed(field: object): unknown {
  return hideSecrets({ ...predict([]), objects: [{ ...METADATA, spec: field }] }).objects;
}

function acknowledged(reason: string): string {
  return `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 1
  # image-registry-ignore IR502: ${reason}
  storage: {emptyDir: {}}
`;
}
