import { runWith } from '../cli/checking';
import { CALLS, runCall } from '../cli/every-command';
import { charactersRead } from './characters-read';

/** Documents or lines, so many that they have about as many characters. */
function filled(characters: number, part: (index: number) => string, separator: string): string {
  const parts: string[] = [];
  for (let size = 0; size < characters; size += (parts.at(-1)?.length ?? 0) + separator.length)
    parts.push(part(parts.length));
  return parts.join(separator);
}

const config = (index: number, spec: string): string =>
  `apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata:\n  name: c${index}\nspec:\n  managementState: Managed\n${spec}`;

const secret = (index: number): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s${index}\n  namespace: openshift-image-registry\nstringData:\n  REGISTRY_STORAGE_S3_ACCESSKEY: A # a\n  REGISTRY_STORAGE_S3_SECRETKEY: B`;

const externalSecret = (index: number): string =>
  `{"apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "metadata": {"name": "s${index}", "namespace": "openshift-image-registry"}, "spec": {"target": {"name": "s"}, "data": [{"secretKey": "a", "remoteRef": {"key": "b"}}]}}`;

const shared = (index: number): string =>
  config(index, '  nodeSelector: &s {a: "1"}\n  unsupportedConfigOverrides: {x: *s, y: *s}\n  unknown: 1');

const tabbed = (index: number): string => config(index, '  unknown:\t1\t# a\n  logLevel:\tnormal');

const adopted = (text: string): void => {
  const [call] = CALLS.filter(({ name }) => name === 'adopt');
  if (call === undefined) throw new Error('there is no command adopt');
  expect(runCall(call, text).err).not.toContain('Please report');
};

const fixed = (text: string): void => {
  const { err } = runWith(['check', '--fix-suggested', '--dry-run', '-'], { standardInput: text });
  expect(err).toMatch(/\d findings can be fixed/);
};

/** What was read again for each document, field or edit, or grew before it was read. */
const ROWS: readonly (readonly [about: string, command: (text: string) => void, build: (size: number) => string])[] = [
  [
    'comments behind as many fields that are left out',
    adopted,
    (size) =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c, namespace: openshift-image-registry}\ndata:\n  a: "1"\n${filled(size, (index) => `  k${index}: # c${index}`, '\n')}\n`,
  ],
  [
    'deep maps',
    adopted,
    (size) =>
      filled(
        size,
        (index) => config(index, `  unsupportedConfigOverrides: ${'{a: '.repeat(90)}b${'}'.repeat(90)}`),
        '\n---\n',
      ),
  ],
  [
    'aliases in as many documents',
    adopted,
    (size) =>
      filled(
        size,
        (index) => config(index, '  nodeSelector: &s {a: "1"}\n  unsupportedConfigOverrides: {b: *s, "yes": *s}'),
        '\n---\n',
      ),
  ],
  ['aliases and a key that is a word, adopted', adopted, (size) => filled(size, shared, '\n---\n')],
  ['aliases and a key that is a word, fixed', fixed, (size) => filled(size, shared, '\n---\n')],
  ['tabs, adopted', adopted, (size) => filled(size, tabbed, '\n---\n')],
  ['tabs, fixed', fixed, (size) => filled(size, tabbed, '\n---\n')],
  ['two edits in each of as many documents', fixed, (size) => filled(size, secret, '\n---\n')],
  [
    'as many edits in one document',
    fixed,
    (size) => `{"apiVersion": "v1", "kind": "List", "items": [${filled(size, externalSecret, ', ')}]}`,
  ],
];

const SIZE = 6 * 1024;

test.each(ROWS)('%s: for twice the text, twice as much is read', (_, command, build) => {
  const [one, two] = [build(SIZE), build(2 * SIZE)];
  const [read, readOfTwice] = [one, two].map((text) => charactersRead(command, text) / text.length);
  expect(readOfTwice).toBeLessThan(1.3 * (read ?? 0));
  // A few times exactly, and a few times fast, which takes a tenth of the time.
  expect(readOfTwice).toBeLessThan(14);
});
