import { set } from '../../src/core/edit';
import type { Manifest } from '../../src/core/manifest';
import { check } from '../../src/engine/check';
import { fix } from '../../src/engine/fix';
import { ofApart } from '../../src/engine/objects-apart';
import type { Inputs } from '../../src/inputs/inputs';
import { readText } from '../../src/inputs/read-file';
import type { Change, Edit } from '../../src/operator/changes/base/change';
import { objectsRemoved } from '../../src/operator/changes/objects-removed';
import type { CheckReport, LocatedFinding } from '../../src/check/check-report';
import { ignoreOf } from '../../src/check/ignores/suppressed-findings';
import { fixInputs } from '../../src/check/fix/fixed-inputs';
import { ir332 } from '../../src/rules/credentials/ir332-no-credentials';
import { configYaml, documents } from '../../src/rules/examples/example-yaml';
import { judge } from '../../src/rules/engine/engine';
import { editedDocument } from '../../src/yaml/edit/edited-document';
import { platformProfile } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import { circumstances, parseManifests } from '../rules/judging';
import { charactersRead } from './characters-read';

/** How often something asks for a field of each of these objects. */
function asked<T extends object>(
  objects: readonly T[],
  field: keyof T,
  work: (objects: readonly T[]) => unknown,
): number {
  let count = 0;
  const watched = objects.map((object) =>
    Object.defineProperty({ ...object }, field, {
      enumerable: true,
      get: () => {
        count += 1;
        return object[field];
      },
    }),
  );
  work(watched);
  return count;
}

const secrets = (count: number): Manifest[] =>
  Array.from({ length: count }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: `s${index}`, namespace: 'openshift-image-registry' },
  }));

const S3 = 'replicas: 2\nlogLevel: normal\nstorage:\n  s3: {bucket: b, region: us-east-1}';

test('what rules say on platforms that nobody named is asked once, however many rounds of fixes are made', () => {
  const spy = jest.spyOn(ir332, 'check');
  const callsOf = (work: () => unknown): readonly boolean[] => {
    spy.mockClear();
    work();
    return spy.mock.calls.map(([{ platform }]) => platform !== undefined);
  };
  let fixed = '';
  const calls = callsOf(() => (fixed = fix({ 'a.yaml': configYaml(S3) }, { suggested: true }).files[0]?.text ?? ''));
  const callsOfCheck = callsOf(() => check({ 'a.yaml': fixed }));
  spy.mockRestore();
  expect(fixed).toContain('logLevel: Normal');
  const onPlatforms = callsOfCheck.filter((isOnPlatform) => isOnPlatform).length;
  expect(onPlatforms).toBeGreaterThan(1);
  expect(calls.filter((isOnPlatform) => isOnPlatform)).toHaveLength(onPlatforms);
  // Before the fixes and behind them; and once more to know what the platforms add.
  expect(calls.filter((isOnPlatform) => !isOnPlatform)).toHaveLength(3);
});

test('a finding is asked for its file as often in a few files as in many', () => {
  const reads = (count: number): number => {
    const names = Array.from({ length: count }, (_, index) => `f${index}.yaml`);
    const inputs = { files: names.map((name) => readText(name, { text: 'a: 1\n' })) } as unknown as Inputs;
    const edits = names.map((file) => ({ file, safety: 'safe', places: () => undefined }));
    return asked(edits, 'file', (watched) => {
      const report = { findings: watched.map((edit) => ({ edit })) } as unknown as CheckReport;
      const fixing = { withSuggested: false, check: () => report, withTexts: () => inputs };
      expect(fixInputs(inputs, report, fixing).leftAlone).toHaveLength(count);
    });
  };
  expect(reads(40)).toBe(2 * reads(20));
});

test('a changed object is asked for its name as often among a few as among many', () => {
  const reads = (count: number): number =>
    asked(secrets(count), 'metadata', (apart) => {
      const changes = secrets(count).map(({ kind, metadata }) => ({ subject: { kind, ...metadata } }) as Change);
      const result = ofApart({ changes: changes.slice(1), unknown: [], assumptions: [] }, apart);
      expect([result.changes.length, result.unknown.length]).toEqual([count - 1, 1]);
    });
  expect(reads(40)).toBeLessThan(2.2 * reads(20));
});

test('an object of a side is asked whether it is live as often among a few as among many', () => {
  const reads = (count: number): number =>
    asked(secrets(count), 'metadata', (old) => {
      const edit = { removed: secrets(count), old } as unknown as Edit;
      expect([...objectsRemoved(edit)]).toHaveLength(count);
    });
  expect(reads(40)).toBe(2 * reads(20));
});

test('objects are asked once how credentials could be added', () => {
  const manifests = parseManifests(documents(...Array.from({ length: 9 }, () => configYaml(S3))));
  const kinds = jest.spyOn(manifests, 'some');
  const known = { ...circumstances({}), platform: platformProfile(Platform.VSPHERE) };
  expect(judge(manifests, known, [ir332])).toHaveLength(9);
  expect(kinds).toHaveBeenCalledTimes(1);
});

test('an edit reads a document exactly once', () => {
  const text = 'a: 1 # a\nb: 2 # b\n';
  const edit = [{ change: set(['a'], 3), before: 1 }];
  const read = charactersRead((given) => {
    expect(editedDocument(given, [edit]).outcomes).toEqual(['applied']);
  }, text);
  // Exactly, with its comments, and what came out fast: no comment is in what was replaced.
  expect(read / text.length).toBe(2);
});

test('an ignore is asked for its line as often among a few as among many', () => {
  const reads = (count: number): number => {
    const ignores = Array.from({ length: count }, (_, line) => ({
      id: 'IR309',
      reason: 'why',
      line,
      column: 1,
      target: line,
    }));
    return asked(ignores, 'target', (watched) => {
      const found = ignores.map(({ id, line }) => ({ id, line, file: 'f' }) as LocatedFinding);
      expect(found.map((each) => ignoreOf(each, new Map([['f', watched]])))).toEqual(ignores);
    });
  };
  expect(reads(40)).toBe(2 * reads(20));
});
