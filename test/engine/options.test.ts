import { readFileSync } from 'node:fs';
import {
  adopt,
  check,
  diff,
  explain,
  fix,
  preview,
  readYaml,
  UnreadableInput,
  UnusableInput,
  type OwnRule,
  type Texts,
} from '../../src/engine';

const REGISTRY = readFileSync('dist/aws/image-registry.k8s.yaml', 'utf8');
const TEXTS = { 'registry.yaml': REGISTRY };

const CONFIG = 'apiVersion: imageregistry.operator.openshift.io/v1\nkind: Config\nmetadata: {name: cluster}\n';

const TWO_REPLICAS: OwnRule = {
  id: 'ACME001',
  severity: 'ERROR',
  title: 'One replica',
  source: 'https://example.com/policies/acme001',
  acknowledgeable: true,
  check: ({ manifests, release }) =>
    manifests
      .filter(({ kind }) => kind === 'Config')
      .map((manifest) => ({
        manifest,
        path: ['spec', 'replicas'],
        found: `one replica in ${release}`,
        expected: 'two',
        fix: 'write replicas: 2',
      })),
};

/** What only JavaScript gives. */
const any = (value: unknown) => value as never;

test('a rule of your own finds its violation, in its place', () => {
  const { findings } = check(TEXTS, { release: '4.20', platform: 'aws', rules: [TWO_REPLICAS] });
  const { line } =
    readYaml(REGISTRY)
      .objects.find(({ manifest }) => manifest.kind === 'Config')
      ?.locate(['spec', 'replicas']) ?? {};
  expect(findings).toMatchObject([
    { id: 'ACME001', severity: 'ERROR', field: 'spec.replicas', file: 'registry.yaml', line, url: TWO_REPLICAS.source },
  ]);
});

test('a risk that is acknowledged by an option or a comment stays in the answer', () => {
  const options = { release: '4.20', platform: 'aws', rules: [TWO_REPLICAS] } as const;
  const suppressed = (text: string, acknowledge = {}) =>
    check({ 'a.yaml': text }, { ...options, acknowledge }).findings.map(({ id, suppressedBy }) => [id, suppressedBy]);
  expect(suppressed(REGISTRY, { ACME001: 'a cluster for tests' })).toEqual([['ACME001', 'configuration']]);
  const spec = 'spec: {managementState: Removed} # image-registry-ignore ACME001: a cluster for tests\n';
  expect(suppressed(CONFIG + spec)).toContainEqual(['ACME001', 'comment']);
});

test.each([
  ['a release', () => check(TEXTS, { release: '4.99' as '4.20' }), 'found "4.99" as release, expected one of: 4.12, '],
  ['a platform', () => preview(TEXTS, { platform: 'moon' as 'aws' }), 'found "moon" as platform, expected one of: '],
  [
    'a mode',
    () => check(TEXTS, { cluster: 'x' as 'all' }),
    'found "x" as cluster, expected one of: auto, file, folder, all',
  ],
  ['an own rule of another', () => check(TEXTS, { rules: [{ ...TWO_REPLICAS, id: 'IR001' }] }), 'found a rule "IR001"'],
  ['two own rules', () => check(TEXTS, { rules: [TWO_REPLICAS, TWO_REPLICAS] }), 'found two rules ACME001'],
  [
    'what cannot be acknowledged',
    () => check(TEXTS, { acknowledge: { IR101: 'a reason' } }),
    'an acknowledgement of "IR101"',
  ],
  ['no reason', () => check(TEXTS, { acknowledge: { IR501: 'ok' } }), 'found "ok" as the reason to acknowledge IR501'],
  [
    'a release that was a number',
    () => check(TEXTS, any({ release: 4.2 })),
    "the number 4.2 as release, expected a text (did you mean '4.20'?)",
  ],
  ['a release without its zero', () => check(TEXTS, any({ release: '4.2' })), '5.1 (did you mean 4.20?)'],
  ['a platform by another name', () => check(TEXTS, any({ platform: 'vmware' })), '(did you mean vsphere?)'],
  [
    'a number as the platform',
    () => explain(TEXTS, any({ platform: 5 })),
    'found the number 5 as platform, expected a text',
  ],
  ['half a pair of releases', () => diff(TEXTS, TEXTS, any({ release: ['4.19'] })), 'a list of two texts'],
  [
    'a flag as a text',
    () => preview(TEXTS, any({ complete: 'yes' })),
    'found "yes" as complete, expected true or false',
  ],
  ['a path as a text', () => adopt(TEXTS, any({ paths: '.' })), 'found "." as paths, expected a list of texts'],
  ['reasons as a number', () => fix(TEXTS, any({ acknowledge: 5 })), 'found the number 5 as acknowledge'],
  ['rules as a number', () => check(TEXTS, any({ rules: 5 })), 'found the number 5 as rules, expected a list'],
  ['no options', () => check(TEXTS, any(null)), 'found null as the options, expected an object'],
  ['a text instead of texts', () => check(any('kind: Config')), 'found "kind: Config" as the texts'],
  ['a list of nothing', () => check(any([null])), 'found undefined as the path of a text'],
  ['a text that is none', () => readYaml(any(null)), 'found null as the text, expected a text'],
  ['a text outside', () => check({ '../old/a.yaml': REGISTRY }), 'found "../old/a.yaml", which is outside the folder'],
  ['a side outside', () => diff({ '/a.yaml': REGISTRY }, TEXTS), 'found "/a.yaml", which is outside the folder'],
  ['a configuration', () => check(TEXTS, { configuration: 'rules: 1\n' }), 'IR192'],
  ['no text', () => check({ 'a.yaml': 1 as unknown as string }), 'found the number 1 as the text of a.yaml'],
  ['half a character', () => check({ 'a.yaml': 'a: \ud800\n' }), 'found half a character in a.yaml'],
  [
    'nothing to predict from',
    () => preview({ 'a.yaml': '{apiVersion: v1, kind: A, metadata: {name: a}}' }),
    'found no Config',
  ],
  [
    'nothing to adopt',
    () => adopt({ 'a.yaml': '# nothing\n' }),
    'found no object of the image registry in a.yaml, expected',
  ],
  ['nothing to explain', () => explain({ 'a.yaml': '# nothing\n' }), 'expected'],
])('%s is refused with one message', (_, call, message) => {
  const error = thrownBy(call);
  expect(error).toBeInstanceOf(UnusableInput);
  expect(error.message).toContain(message);
});

test('what cannot be read is in the answer of check, and stops a prediction', () => {
  const texts = { 'a.yaml': `${CONFIG}a: [\n`, ...TEXTS };
  expect(check(texts).unreadable).toMatchObject([{ file: 'a.yaml', line: 4 }]);
  const error = thrownBy(() => preview(texts)) as UnreadableInput;
  expect(error.unreadable).toMatchObject([{ file: 'a.yaml', line: 4 }]);
});

test('a text that is called otherwise is read where it is named', () => {
  const texts = { registry: REGISTRY };
  expect(check(texts).checked).toBe(0);
  expect(check(texts, { paths: ['registry'] }).checked).toBeGreaterThan(0);
});

test('a prediction never holds what Secrets hold', () => {
  const secret =
    'apiVersion: v1\nkind: Secret\nmetadata: {name: image-registry-private-configuration-user, namespace: openshift-image-registry}\n' +
    'stringData: {REGISTRY_STORAGE_S3_ACCESSKEY: hunter2hunter2, REGISTRY_STORAGE_S3_SECRETKEY: swordfish99}\n';
  const answer = JSON.stringify(preview({ ...TEXTS, 'secret.yaml': secret }, { release: '4.20', platform: 'aws' }));
  expect(answer).toContain('Secret');
  expect(answer).not.toMatch(/hunter2|swordfish|aHVudGVy|c3dvcmRm/);
});

function thrownBy(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error('nothing was thrown');
}

test.each([
  ['check', check],
  ['preview', preview],
  ['explain', explain],
  ['fix', fix],
  ['adopt', adopt],
  ['diff', (texts: Texts, options: object) => diff(texts, texts, options)],
])('%s takes no option that it does not have, and no texts that are none', (_, ask) => {
  expect(() => ask(TEXTS, any({ relase: '4.20' }))).toThrow(UnusableInput);
  expect(() => ask(TEXTS, any({ relase: '4.20' }))).toThrow(/the unknown option "relase".*\(did you mean release\?\)/);
  expect(() => ask(any(null), {})).toThrow(UnusableInput);
});

test('a text outside is read where an option names its folder', () => {
  const [old, now] = [{ '../a/x.yaml': REGISTRY }, { '../a/x.yaml': REGISTRY.replace('replicas: 2', 'replicas: 3') }];
  expect(check(old, { paths: ['../a'], platform: 'aws' }).checked).toBeGreaterThan(0);
  expect(diff(old, now, { path: '../a', platform: 'aws' })).toHaveProperty('effects');
});

test('a text without an object that is no YAML is not judged, and one with an object is unreadable', () => {
  expect(check({ 'a.yaml': 'a: [b' }).notJudged).toMatchObject([{ file: 'a.yaml' }]);
  expect(() => preview({ 'a.yaml': 'a: [b' })).toThrow(/^found no Config[^]*not rendered: a\.yaml: a bracket/);
  expect(() => preview({ 'a.yaml': `${CONFIG}a: [b` })).toThrow(UnreadableInput);
});
