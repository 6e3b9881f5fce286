import type { Manifest } from '../../../../src/core/manifest';
import { Release } from '../../../../src/core/release';
import { condition, config, facts, fate, NS, predict, secret } from '../../clusters';
import { effectLines } from '../../lines';

const USER = 'image-registry-private-configuration-user';
const MINTED = 'installer-cloud-credentials';
const keys = (access: string, secretKey: string) =>
  secret(USER, { REGISTRY_STORAGE_S3_ACCESSKEY: access, REGISTRY_STORAGE_S3_SECRETKEY: secretKey });
const KEYS = keys('AK', 'SK');
const file = (credentials: string) => secret(MINTED, { credentials });
const NONE = facts('None');
const AWS = facts('AWS', { aws: { region: 'us-east-1' } });
const AT = { bucket: 'layers', region: 'us-east-1' };

/** What the Operator reports of the storage and of the sync, and whether it deploys the registry. */
function reported(s3: object, more: readonly Manifest[], rest: object = {}, release = Release.V5_1) {
  const prediction = predict([...more, config({ replicas: 1, storage: { s3 } }, { ...rest })], release);
  const [exists, progress] = [condition(prediction, 'StorageExists'), condition(prediction, 'Progressing')];
  return [
    `${exists?.status} ${exists?.reason}: ${exists?.status === 'True' ? '' : exists?.message}`,
    progress?.message.replace('Unable to apply resources: unable to sync storage configuration: ', ''),
    fate(prediction, `Deployment/${NS}/image-registry`),
  ];
}

/** What is not known of the credentials. */
function doubts(s3: object, more: readonly Manifest[]): string[] {
  const { unknown } = predict([...more, config({ replicas: 1, storage: { s3 } })]);
  return unknown.filter(({ object }) => object.startsWith('Secret/')).map(({ object, why }) => `${object}: ${why}`);
}

const failing = (status: string, message: string) => [`${status}: ${message}`, message, 'never reached'];
const NAMED = 'Unknown Unknown Error Occurred';
const WORKS = ['True S3 Bucket Exists: ', 'The registry is ready', 'apply'];
const NO_REGION = 'MissingRegion: could not find region configuration';
const MINIO = 'https://minio.example.com';

test.each([
  ['of a named bucket', { bucket: 'b1' }, NONE, failing(NAMED, NO_REGION)],
  ['beside an endpoint', { bucket: 'b1', regionEndpoint: MINIO }, NONE, failing(NAMED, NO_REGION)],
  ['beside an endpoint on AWS', { bucket: 'b1', region: '', regionEndpoint: MINIO }, AWS, failing(NAMED, NO_REGION)],
  ['of a bucket to create', { regionEndpoint: MINIO }, NONE, failing('False MissingRegion', NO_REGION)],
  ['of a bucket to create on AWS', { regionEndpoint: MINIO }, AWS, failing('False MissingRegion', NO_REGION)],
  ['that the cluster has', { bucket: 'b1' }, AWS, WORKS],
  ['that an Infrastructure does not show', { bucket: 'b1' }, facts('AWS'), WORKS],
])('no region %s', (_, s3, cluster, expected) => {
  expect(reported(s3, [...cluster, KEYS]).slice(0, 2)).toEqual(expected.slice(0, 2));
  expect(reported(s3, [...cluster, KEYS], {}, Release.V4_12)).toEqual(expected);
});

test('the same of a bucket that is recorded', () => {
  const s3 = { bucket: 'b1', regionEndpoint: MINIO };
  expect(reported(s3, [...NONE, KEYS], { status: { storage: { s3 }, storageManaged: false } })).toEqual(
    failing(NAMED, NO_REGION),
  );
});

test('the profile may have the region', () => {
  const profile = (name: string) =>
    file(`[${name}]\nregion = us-east-2\naws_access_key_id = A\naws_secret_access_key = B\n`);
  expect(reported({ bucket: 'b1' }, [...NONE, profile('default')])).toEqual(WORKS);
  expect(reported({ bucket: 'b1' }, [...NONE, profile('other')])).toEqual(failing(NAMED, NO_REGION));
});

const unsent = (url: string, why: string) => `RequestError: send request failed\ncaused by: Head "${url}": ${why}`;
const invalid = (why: string) => `InvalidEndpointURL: invalid endpoint uri\ncaused by: parse ${why}`;
test.each([
  ['minio.example.com', unsent('minio.example.com/layers', 'unsupported protocol scheme ""')],
  ['minio.example.com/base', unsent('minio.example.com/base/layers', 'unsupported protocol scheme ""')],
  ['//minio.example.com', unsent('//minio.example.com/layers', 'unsupported protocol scheme ""')],
  ['/x/', unsent('/x/layers', 'unsupported protocol scheme ""')],
  ['ftp://minio.example.com', unsent('ftp://minio.example.com/layers', 'unsupported protocol scheme "ftp"')],
  ['https:/minio', unsent('https:/minio/layers', 'http: no Host in request URL')],
  ['minio:9000/x/y', unsent('minio:9000/x/y', 'unsupported protocol scheme "minio"')],
  ['https://', unsent('https:///layers', 'http: no Host in request URL')],
  ['10.0.0.1:9000', invalid('"10.0.0.1:9000": first path segment in URL cannot contain colon')],
  ['://x', invalid('"://x": missing protocol scheme')],
  [' https://minio', invalid('" https://minio": first path segment in URL cannot contain colon')],
  ['http://mi nio', invalid('"http://mi nio": invalid character " " in host name')],
  ['http://minio:port', invalid('"http://minio:port": invalid port ":port" after host')],
])('the endpoint %j', (regionEndpoint, message) => {
  expect(reported({ ...AT, regionEndpoint }, [...NONE, KEYS])).toEqual(failing(NAMED, message));
});

test.each(['HTTPS://minio.example.com', 'https://minio/?a=b', '${ENDPOINT}', '<path:s3#endpoint>'])(
  'the endpoint %s may work',
  (regionEndpoint) => {
    expect(reported({ ...AT, regionEndpoint }, [...NONE, KEYS])).toEqual(WORKS);
  },
);

test('what a URL may not have is escaped in the path and in the name of the bucket', () => {
  const message = unsent('ftp://minio/a%20b/lay%20ers%22', 'unsupported protocol scheme "ftp"');
  const s3 = { bucket: 'lay ers"', region: 'r', regionEndpoint: 'ftp://minio/a b' };
  expect(reported(s3, [...NONE, KEYS])).toEqual(failing(NAMED, message));
});

test('the host before a path is the bucket only in virtual-hosted style', () => {
  const s3 = { ...AT, regionEndpoint: 'minio.example.com', virtualHostedStyle: true };
  const message = unsent('//layers./minio.example.com', 'unsupported protocol scheme ""');
  expect(reported(s3, [...NONE, KEYS])).toEqual(failing(NAMED, message));
  const ftp = { ...s3, regionEndpoint: 'ftp://minio' };
  const slash = unsent('ftp://layers.minio/', 'unsupported protocol scheme "ftp"');
  expect(reported(ftp, [...NONE, KEYS])).toEqual(failing(NAMED, slash));
});

test('a bucket to create has its name in the URL since 4.22', () => {
  const s3 = { region: 'us-east-1', regionEndpoint: 'minio.example.com' };
  const at = (name: string) =>
    `RequestError: send request failed\ncaused by: Put "minio.example.com/${name}": unsupported protocol scheme ""`;
  expect(reported(s3, [...NONE, KEYS])).toEqual(
    failing('False RequestError', at('blue-4kx9z-image-registry-us-east-1')),
  );
  expect(reported(s3, [...NONE, KEYS], {}, Release.V4_21)).toEqual(
    failing('False RequestError', at('<not in the input>')),
  );
});

test.each(['minio.example.com:9000', 'minio:9000/a'])(
  'a host with a port alone, %s, crashes the Operator',
  (endpoint) => {
    const cluster = (managementState: string) =>
      predict([
        ...NONE,
        KEYS,
        config({ managementState, storage: { managementState: 'Managed', s3: { ...AT, regionEndpoint: endpoint } } }),
      ]);
    const why = `the endpoint "${endpoint}" of S3 has no scheme such as https://, so that its host is taken for one: the Operator panics, and restarts repeatedly`;
    expect(effectLines(cluster('Managed'))).toContain(`never reached Storage/S3/layers: ${why}`);
    expect(effectLines(cluster('Removed'))).toContain(`never reached Config/cluster: ${why}`);
    expect(fate(cluster('Removed'), 'Storage/S3/layers')).toBe('delete');
  },
);

const NO_CREDENTIALS =
  'NoCredentialProviders: no valid providers in chain. Deprecated.\n\tFor verbose messaging see aws.Config.CredentialsChainVerboseErrors';
const TWO = 'aws_access_key_id = A\naws_secret_access_key = B\n';
test.each([
  [keys('', '')],
  [keys('A', '')],
  [keys('', 'B')],
  [keys(' ', ' ')],
  [file(`[other]\n${TWO}`)],
  [file(`[DEFAULT]\n${TWO}`)],
  [file('[default]\naws_access_key_id = A\n')],
  [file('[default]\nAWS_ACCESS_KEY_ID = A\nAWS_SECRET_ACCESS_KEY = B\n')],
  [file('\n')],
  [file('garbage\n')],
  [file('{"a":1}')],
  [file('[default]\naws_access_key_id = A\ns3 =\n  aws_secret_access_key = B\n')],
  [file(`[default]\n${TWO}[default]\n`)],
  [file('[default]\nrole_arn = arn:aws:iam::1:role/registry\n')],
])('nothing to sign with, %#', (secretOfS3) => {
  expect(reported(AT, [...NONE, secretOfS3])).toEqual(failing(NAMED, NO_CREDENTIALS));
  expect(reported({ region: 'us-east-1' }, [...NONE, secretOfS3])).toEqual(
    failing('False NoCredentialProviders', NO_CREDENTIALS),
  );
  expect(reported(AT, [...AWS, secretOfS3])).toEqual(WORKS);
  expect(doubts(AT, [...AWS, secretOfS3])).toEqual([
    `Secret/${NS}/${secretOfS3.metadata.name}: it has no keys, so that the role of the node decides, if it has one`,
  ]);
});

test.each([
  [keys('A\n', 'B\n')],
  [keys('${A}', '${B}')],
  [file(`[profile default]\n${TWO}`)],
  [file(`  [default]\n  aws_access_key_id: A\n  aws_secret_access_key: B\n`)],
  [file(`# x\n[default]\n; y\n${TWO}`)],
  [file(`[default]\naws_access_key_id =\n[default]\n${TWO}`)],
  [file('[default]\nrole_arn = arn\nweb_identity_token_file = /var/run/t\n')],
  [file('<path:aws#credentials>')],
  [keys('A\nB', '"C"')],
  [keys('A=/+', '=[B]:C')],
  [file(`---\n[default]\nfoo\n${TWO}foo\n`)],
  [file(`[ profile  default ]\n${TWO}`.replace('  ', ' '))],
  [file(`[default]\r\ns3 =\r\n  a = b\r\n${TWO.replaceAll('\n', ' # x\r\n')}\t`)],
  [file(`[default]\nsts_regional_endpoints = regional\nrole_arn = arn\nweb_identity_token_file = /var/run/t\n`)],
  [file(`[default]\nrole_arn = arn\nsource_profile = base\n[base]\n${TWO}`)],
  [file(`[default]\nrole_arn = arn\nsource_profile = default\n${TWO}`)],
  [file(`[default]\nrole_arn = arn\nsource_profile = base\n[profile base]\n${TWO}`)],
])('something to sign with, %#', (secretOfS3) => {
  expect(reported(AT, [...NONE, secretOfS3])).toEqual(WORKS);
  expect(doubts(AT, [...NONE, secretOfS3])).toEqual([]);
});

const NOT_PLAIN =
  'in the credentials file that the Operator gives to the AWS library, a line is not "[name]", "key = value" or a comment in plain characters, and how the library reads it is not known';
const setting = (name: string) => `what the AWS library makes of ${name} in its profile is not known`;
test.each([
  [keys('A', '#B'), NOT_PLAIN],
  [keys('A', ';B'), NOT_PLAIN],
  [keys('A', ',B'), NOT_PLAIN],
  [keys('A', '"B'), NOT_PLAIN],
  [keys('A', 'B ,C'), NOT_PLAIN],
  [keys('A\n"', 'B'), NOT_PLAIN],
  [keys('A\n', 'B\u00a0"'), NOT_PLAIN],
  [file(`\ufeff[default]\n${TWO}`), NOT_PLAIN],
  [file('garbage'), NOT_PLAIN],
  [file(`[default\n${TWO}`), NOT_PLAIN],
  [file(`[default]\n${TWO}foo\n  "\n`), NOT_PLAIN],
  [file(`[default]\n${TWO}= B\n`), NOT_PLAIN],
  [file(`[default]\n${TWO}-1\n`), NOT_PLAIN],
  [file(`[default]\n${TWO}1e5\n`), NOT_PLAIN],
  [file(`[default]\n${TWO}ca_bundle = /none\n`), setting('ca_bundle')],
  [file('[default]\ncredential_process = /bin/true\n'), setting('credential_process')],
  [file('[default]\nsso_start_url = x\n'), setting('sso_start_url')],
  [file(`[default]\nrole_arn = a\nsource_profile = b\n[b]\n${TWO}source_profile = c\n`), setting('source_profile')],
  [
    file(`[default]\nrole_arn = a\nsource_profile = default\n${TWO}web_identity_token_file = t\n`),
    setting('source_profile'),
  ],
])('what the library may not be able to use, %#', (secretOfS3, why) => {
  expect(reported(AT, [...NONE, secretOfS3])).toEqual(WORKS);
  expect(doubts(AT, [...NONE, secretOfS3])).toEqual([`Secret/${NS}/${secretOfS3.metadata.name}: ${why}`]);
});

const NEEDS_ROLE = (key: string) =>
  `CredentialRequiresARNError: credential type ${key} requires role_arn, profile default`;
const NO_SOURCE =
  'SharedConfigAssumeRoleError: failed to load assume role for <role_arn>, source profile <source_profile> has no shared credentials';
test.each([
  ['[default]\nsource_profile = base\n', NEEDS_ROLE('source_profile')],
  ['[default]\ncredential_source = Environment\n', NEEDS_ROLE('credential_source')],
  [`[default]\n${TWO}web_identity_token_file = /t\n`, NEEDS_ROLE('web_identity_token_file')],
  ['[default]\nrole_arn = arn\nsource_profile = base\n', NO_SOURCE],
  [`[default]\n${TWO}role_arn = arn\nsource_profile = base\n[base]\n`, NO_SOURCE],
])('a profile without what it needs, %j', (text, message) => {
  const changed = 'Unknown S3 Configuration Changed: S3 storage is in an unknown state';
  expect(reported(AT, [...NONE, file(text)])).toEqual([changed, message, 'never reached']);
});

test('a file of which only a tool knows whether it has a region', () => {
  const s3 = { bucket: 'b1' };
  expect(doubts(s3, [...NONE, file('<path:aws#credentials>')])).toEqual([
    `Secret/${NS}/${MINTED}: it may set the region, which spec.storage.s3 does not`,
  ]);
  expect(reported(s3, [...NONE, keys('${A}', '${B}')])).toEqual(failing(NAMED, NO_REGION));
});

test.each([
  ['eu-isoe-west-1', 'aws-iso-e'],
  ['us-isof-south-1', 'aws-iso-f'],
])('a partition without S3: %s', (region, partition) => {
  const message = `failed to determine if region ${region} has dual stack S3: UnknownServiceError: could not resolve endpoint for unknown service\n\tpartition: "${partition}", service: "s3"`;
  const s3 = { bucket: 'b1', region };
  const changed = 'Unknown S3 Configuration Changed: S3 storage is in an unknown state';
  expect(reported(s3, [...NONE, KEYS], {}, Release.V4_14)).toEqual([changed, message, 'never reached']);
  expect(reported(s3, [...NONE, KEYS], {}, Release.V4_13)).toEqual(WORKS);
});

test.each([
  ['no region', { bucket: 'layers' }, KEYS, NO_REGION],
  ['no keys', AT, keys('', ''), NO_CREDENTIALS],
  [
    'no scheme',
    { ...AT, regionEndpoint: 'minio.example.com' },
    KEYS,
    'RequestError: send request failed\ncaused by: Get "minio.example.com/layers": unsupported protocol scheme ""',
  ],
])('what the Operator cannot delete stays, with its name: %s', (_, s3, secretOfS3, message) => {
  const storage = { managementState: 'Managed', s3 };
  const prediction = predict([...NONE, secretOfS3, config({ managementState: 'Removed', storage })]);
  expect(effectLines(prediction, 'Storage/')).toEqual([
    `delete Storage/S3/layers: managementState is Removed and storage.managementState is Managed: every image is lost as soon as the Operator reaches the storage; until then it deletes nothing, and tries again (${message.replace(/\n\t?/g, '; ')})`,
  ]);
  expect(condition(prediction, 'StorageExists')).toBeUndefined();
  expect(effectLines(prediction, 'Config/cluster')).toEqual(['apply Config/cluster: the Operator sets observedConfig']);
});

test('what a tool fills in does not fill an empty key beside it', () => {
  const empty = keys('', '${SECRET}');
  expect(reported(AT, [...NONE, empty])[1]).toBe(NO_CREDENTIALS);
  expect(doubts(AT, [...AWS, empty])[0]).toContain('it has no keys, so that the role of the node decides');
  expect(reported(AT, [...NONE, keys('${ACCESS}', '${SECRET}')])).toEqual(WORKS);
});
