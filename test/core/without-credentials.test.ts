import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  withoutCredentials,
  withoutCredentialsIn,
  withoutCredentialsInLine,
  withoutNamedCredentials,
} from '../../src/core/without-credentials';
import { timed } from '../cpu-time';

const KEY = '-----BEGIN EC PRIVATE KEY-----\nMC4CAQAwBQYDK2VwBCIEIJx9\n-----END EC PRIVATE KEY-----\n';
const CA = readFileSync(join(__dirname, '../certificates', 'ca.pem'), 'utf8');

test.each([
  ['a private key', `before ${KEY}after`, 'before <hidden>\nafter'],
  ['one whose end is cut off', `before ${KEY.slice(0, 50)}`, 'before <hidden>'],
  ['a key of AWS', 'id AKIAIOSFODNN7EXAMPLE.', 'id <hidden>.'],
  ['its secret', '"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"', '"<hidden>"'],
  ['user and password of a URL', 'see https://user:pa/ss@host/path', 'see https://<hidden>@host/path'],
  ['those of one without a scheme', '"user:password@proxy:3128"', '"<hidden>@proxy:3128"'],
  ['a variable pasted as a key', '"REGISTRY_STORAGE_S3_SECRETKEY=hunter2"', '"REGISTRY_STORAGE_S3_SECRETKEY=<hidden>"'],
  ['a password behind a line break', 'http://user:\nhunter2@proxy', 'http://<hidden>@proxy'],
  [
    'a password with blanks and quotes',
    'parse "https://user:p4ss w\\"rd@key stone/"',
    'parse "https://<hidden>@key stone/"',
  ],
  ['one with an apostrophe', "https://user:it's@host", 'https://<hidden>@host'],
  ['a token', 'login with sha256~Zq7Xw9Kv2Lm4 or ghp_abcdefghijkl', 'login with <hidden> or <hidden>'],
  ['a signature behind an escaped ampersand', 'c?sv=1\\u0026sig=hunter2', 'c?sv=1\\u0026sig=<hidden>'],
  ['one in HTML', 'c?sv=1&amp;sig=hunter2', 'c?sv=1&amp;sig=<hidden>'],
  ['user and password behind escaped slashes', 'https:\\/\\/user:pass@host\\/x', 'https:\\/\\/<hidden>@host\\/x'],
  ['JSON in base64', 'a: eyJhdXRocyI6e+/JxdWF5LmlvIjp7fX0=', 'a: <hidden>'],
  ['a private key in base64', `a: ${Buffer.from(KEY).toString('base64')}`, 'a: <hidden>'],
  ...['RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ', 'DSA '].map((type) => [
    `a private key of type ${type}in base64`,
    `a: ${encoded(`${type}PRIVATE KEY`)}`,
    'a: <hidden>',
  ]),
  [
    'a private key behind a certificate in base64',
    `a: ${Buffer.from(`${CA}${KEY}`).toString('base64')}`,
    'a: <hidden>',
  ],
  ['a key of Google', `AIza${'aB3_'.repeat(9)}`, '<hidden>'],
  ['a token of npm', `npm_${'aB3'.repeat(12)}`, '<hidden>'],
  ['a webhook', 'https://hooks.slack.com/services/T0/B0/x1Y', 'https://hooks.slack.com/services/<hidden>'],
  [
    'what aws-sdk-go quotes of a credentials file',
    'INIParseError: unsupported expression {expr {1 STRING 0 [103 97 114 98 97 103 101]} true []}',
    'INIParseError: unsupported expression {expr {1 STRING 0 <hidden>} true []}',
  ],
  ['a single character of it', '{expr {1 STRING 0 [97]} true []}', '{expr {1 STRING 0 <hidden>} true []}'],
  ['bytes that are cut off', 'read [103 97 114 98 9', 'read <hidden>'],
  [
    'what the library of Google quotes of a key file',
    'unable to sync: unknown credential type: "hun\\"ter2", requeuing',
    'unable to sync: unknown credential type: <hidden>, requeuing',
  ],
  ['that in JSON', '"m": "unknown credential type: \\"hunter2\\""', '"m": "unknown credential type: <hidden>'],
  [
    'what is quoted of clouds.yaml',
    'line 1: cannot unmarshal !!str `hunter2` into map[string]clientconfig.Cloud',
    'line 1: cannot unmarshal !!str <hidden> into map[string]clientconfig.Cloud',
  ],
  ['a private key behind a certificate', `${CA}${KEY}`, `${CA}<hidden>\n`],
])('hides %s', (_, text, shown) => {
  expect(withoutCredentials(text)).toBe(shown);
});

test.each([
  CA,
  Buffer.from(CA).toString('base64'),
  encoded('PUBLIC KEY'),
  encoded('TRUSTED CERTIFICATE'),
  encoded('CERTIFICATE REQUEST'),
  'https://s3.example.com/path?a=b',
  'somebody@example.com',
  'see https://host:8443, or write to somebody@example.com',
  'https://host:8443 and somebody@example.com',
  'quay.io/openshift/image:tag@sha256:abc',
  'git commit 02bb5c2cd1f0e5d6a7b8c9d0e1f2a3b4c5d6e7f8',
  'a'.repeat(40),
  'AKIA',
  'ports [80 443] of [1] node',
  'line 3: cannot unmarshal !!str `debug` into int',
  'PRETTY_NAME=Linux, REGISTRY_STORAGE=s3',
])('shows %j as it is', (text) => {
  expect(withoutCredentials(text)).toBe(text);
});

test.each([
  ['podman login -u admin -p hunter2 quay.io', 'podman login -u admin -p <hidden> quay.io'],
  ['podman login --password hunter2 quay.io', 'podman login --password <hidden> quay.io'],
  ['docker login --password-stdin <<< hunter2', 'docker login --password-stdin <<< <hidden>'],
  ['skopeo copy --dest-creds admin:hunter2 docker://x', 'skopeo copy --dest-creds <hidden> docker://x'],
  ['skopeo copy --src-creds=admin:hunter2 docker://x', 'skopeo copy --src-creds=<hidden> docker://x'],
  ['curl -u admin:hunter2 https://x', 'curl -u admin:<hidden> https://x'],
  ['{\\"password\\":\\"hunter2\\"}', '{\\"password\\":<hidden>}'],
  ['{Name:PASSWORD Value:hunter2 ValueFrom:nil}', '{Name:PASSWORD Value:<hidden> ValueFrom:nil}'],
  ['{\\"name\\":\\"TOKEN\\",\\"value\\":\\"hunter2\\"}', '{\\"name\\":\\"TOKEN\\",\\"value\\":<hidden>}'],
  ['mc alias set a https://b --secret-key hunter2', 'mc alias set a https://b --secret-key <hidden>'],
  [
    '"application_credential":{"id":"a","secret":"hunTer2x"}',
    '"application_credential":{"id":"a","secret":"<hidden>"}',
  ],
  ['DB_PASS=hunTer2x', 'DB_PASS=<hidden>'],
  ['signingKey: aB3xY9kLm2Qr7Tz0', 'signingKey: <hidden>'],
  ['{"auths":{"x":{"auth":"YWRtaW46aHVudGVyMg=="}}}', '{"auths":{"x":{"auth":"<hidden>"}}}'],
  ['{"auths":{"x":{"auth":"hunterTWO"}}}', '{"auths":{"x":{"auth":"<hidden>"}}}'],
  ['X-Auth-Token: huntertwo', 'X-Auth-Token: <hidden>'],
  ['Cookie: _oauth_proxy=hunter2; a=b', 'Cookie: <hidden>'],
  ['_oauth_proxy=hunter2', '_oauth_proxy=<hidden>'],
  ['secret=hunter2', 'secret=<hidden>'],
  ['args: ["--dest-creds", "admin:hunter2"]', 'args: ["--dest-creds", "<hidden>"]'],
  ['# Secret Key: hunter2', '# Secret Key: <hidden>'],
  ['# secret access key: hunter2', '# secret access key: <hidden>'],
  ['# access key = hunter2', '# access key = <hidden>'],
  ['# api key: hunter2', '# api key: <hidden>'],
  ['# account key: aGVsbG93b3JsZA==', '# account key: <hidden>'],
  ['# shared secret: hunter2', '# shared secret: <hidden>'],
  ['# minio key: zuf+tfteSlswRu7BJ86wekit', '# minio key: <hidden>'],
  ['# Passwort: hunter2', '# Passwort: <hidden>'],
  ['# pw hunTER2abc', '# pw <hidden>'],
  ['db_pwd: hunter2', 'db_pwd: <hidden>'],
  ['restuserkey: hunter2', 'restuserkey: <hidden>'],
  ['Authorization: AWS AKIA:hunter2', 'Authorization: AWS <hidden>'],
  ['authentication required token hunTER2abc', 'authentication required token <hidden>'],
  [
    'https://swift/v1/a?temp_url_sig=da39a3&temp_url_expires=1',
    'https://swift/v1/a?temp_url_sig=<hidden>&temp_url_expires=1',
  ],
])('%j is shown without its secret, and is not judged by it', (text, shown) => {
  expect(withoutNamedCredentials(text)).toBe(shown);
  expect(withoutNamedCredentials(shown)).toBe(shown);
  expect(withoutCredentials(text)).toBe(text);
});

test.each([
  'podman login -u "$(oc whoami)" -p "$(oc whoami -t)" HOST',
  'oc create token registry -p oc login',
  'the option --token is deprecated, --password must be given',
  'docker run -u 1000:1000 quay.io/a/b -p 80:80',
  'error: Unable to login: -p, --password-stdin',
  'secret=openshift-config/pull-secret secret=builder-dockercfg-x7k2p',
  '"auth":"htpasswd"',
  'authentication required token expired, token TokenReview of image-registry-token-abc12',
  'Authorization: access denied, unauthorized: authentication required',
  'cookie: not found',
  'oc patch config/cluster --type=merge -p \'{"spec":{}}\'',
  '--tls-private --bearer-token /var/run/secrets/x',
])('an ordinary message is shown as it is: %s', (text) => {
  expect(withoutNamedCredentials(text)).toBe(text);
});

test('takes its time, but not more, for texts that look like many beginnings', () => {
  const { milliseconds } = timed(() => {
    for (const piece of [
      '//',
      '//a@',
      'a:',
      'AAAAAA=',
      'A_KEY',
      '://a:',
      '://:\n',
      '-----BEGIN PRIVATE KEY-----',
      '-----BEGIN CERTIFICATE-----',
      'A1b/',
      ' A1b',
      'token=',
      "token='",
      'name:token,',
      'token_id_id_',
      ' login -p',
      ' --a-b-c-password ',
      ' -u a:',
      'cookie: a=b;',
      'authorization: a b',
      'secret=a-',
      'token A1b',
      '[1 1 1 1 ',
      '{1 A 0 [',
      'unknown credential type: "',
      'cannot unmarshal !!str `',
    ]) {
      withoutCredentialsInLine(`@${piece.repeat(50_000)}`);
    }
  });
  expect(milliseconds).toBeLessThan(5000);
});

test('keys of maps are looked at as values are', () => {
  const url = 'https://user:hunter2@example.com';
  expect(withoutCredentialsIn({ a: [{ [url]: url }] })).toEqual({
    a: [{ 'https://<hidden>@example.com': 'https://<hidden>@example.com' }],
  });
});

test('copies only what holds a credential', () => {
  const clean = { b: ['b', { c: 1 }] };
  const data = { a: ['https://user:hunter2@example.com'], clean };
  const shown = withoutCredentialsIn(data);
  expect(shown).toEqual({ a: ['https://<hidden>@example.com'], clean });
  expect(shown.clean).toBe(clean);
  expect(data.a).toEqual(['https://user:hunter2@example.com']);
  expect(withoutCredentialsIn(clean)).toBe(clean);
});

test.each([
  'publicKey: MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7',
  'vaultKey: Kv2/Registry1/S3creds',
  'remoteKey: Team1/Registry/Prod2Creds',
  'objectKey: Registry/2024Backup/Prod1',
  'topologyKey: topology.rook.io/rack-A1b2',
  'sort_key=RegistryPods1234Name',
])('keeps what is public, a path or a label under the name of a key: %s', (text) => {
  expect(withoutNamedCredentials(text)).toBe(text);
});

test('takes no long time for a long path under the name of a key', () => {
  const start = performance.now();
  withoutNamedCredentials(`a_key: ${'a/'.repeat(100_000)}!`);
  expect(performance.now() - start).toBeLessThan(2_000);
});

function encoded(type: string): string {
  return Buffer.from(`-----BEGIN ${type}-----\nMIIEvQIBADANBgkq\n`).toString('base64');
}
