import { readEncryptedFile } from '../../src/credentials/sops-file';
import { ENCRYPTED, encryptedText, fileOf } from './encrypted';

const KEYS = { REGISTRY_STORAGE_S3_SECRETKEY: ENCRYPTED, REGISTRY_STORAGE_S3_ACCESSKEY: ENCRYPTED };

function foundIn(text: string): string[] {
  const { errors } = readEncryptedFile(fileOf(text));
  expect(JSON.stringify(errors)).not.toContain('hunter2');
  return errors.map(({ found, expected }) => `found ${found}, expected ${expected}`);
}

test('a Secret that SOPS encrypted is taken as it is, its keys in their order', () => {
  const { manifest, errors } = readEncryptedFile(fileOf(encryptedText({ values: { ...KEYS, PADDING: '""' } })));
  expect(errors).toEqual([]);
  expect(Object.keys(manifest!)).toEqual(['apiVersion', 'kind', 'metadata', 'stringData', 'sops']);
  expect(Object.keys(manifest!['stringData'] as object)).toEqual([...Object.keys(KEYS), 'PADDING']);
});

const USER = 'Secret/openshift-image-registry/image-registry-private-configuration-user';

test.each<[string, string, string]>([
  [
    'a Secret that is not encrypted',
    encryptedText({ values: { a: 'hunter2' }, sops: '' }),
    'found a Secret that is not encrypted, expected nothing readable but names and keys',
  ],
  [
    'a value that is not encrypted',
    encryptedText({ values: { ...KEYS, extra: 'hunter2' } }),
    'found plain-text values of "extra", expected nothing readable but names and keys',
  ],
  [
    'another name',
    encryptedText({ name: 'registry', values: KEYS }),
    `found Secret/openshift-image-registry/registry, expected ${USER}`,
  ],
  [
    'another namespace',
    encryptedText({ namespace: 'default', values: KEYS }),
    `found Secret/default/image-registry-private-configuration-user, expected ${USER}`,
  ],
  ['an encrypted name', encryptedText({ name: ENCRYPTED, values: KEYS }), `found an encrypted name, expected ${USER}`],
  [
    'no recipient and no checksum',
    encryptedText({ values: KEYS, sops: 'sops:\n  age: []\n' }),
    'found under sops no mac and no key that opens it, expected the data that sops encrypt writes',
  ],
  [
    'another kind',
    'apiVersion: v1\nkind: ConfigMap\ndata: {}\n',
    'found an object of kind "ConfigMap", expected a Secret',
  ],
])('%s is told', (_what, text, found) => {
  expect(foundIn(text)).toEqual([found]);
});

test.each<[string, string, RegExp]>([
  ['two objects', `${encryptedText({})}---\n${encryptedText({})}`, /^found 2 objects in /],
  ['what is no YAML', 'stringData: { password: "hunter2', /^found no YAML in /],
  ['nothing', '', /^found 0 objects in /],
])('a file with %s is refused', (_what, text, found) => {
  expect(foundIn(text)).toEqual([expect.stringMatching(found)]);
});

test('a file that is not there is named', () => {
  expect(readEncryptedFile('none.yaml').errors).toEqual([
    {
      found: 'no readable file (ENOENT) at "none.yaml"',
      expected: 'a file with one Secret that SOPS encrypted',
      fix: `put it there, or give the path relative to ${process.cwd()}`,
    },
  ]);
});
