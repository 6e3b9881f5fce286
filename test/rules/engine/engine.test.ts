import { Severity } from '../../../src/core/finding';
import { NEWEST_RELEASE } from '../../../src/core/release';
import { RULES } from '../../../src/rules';
import { judge, toFinding } from '../../../src/rules/engine/engine';
import { claimYaml, configYaml, documents, prunerYaml } from '../../../src/rules/examples/example-yaml';
import type { Rule } from '../../../src/rules/engine/rule';
import { circumstances, findingsIn, parseManifests } from '../judging';

const [FIRST, SECOND] = parseManifests(documents(configYaml('replicas: 1'), prunerYaml('suspend: true')));
const MANIFESTS = [FIRST!, SECOND!];

const fake = (id: string, check: Rule['check'], more: Partial<Rule> = {}): Rule => ({
  id,
  severity: Severity.WARNING,
  title: 'A fake',
  why: 'For this test.',
  source: 'this test',
  scope: 'object',
  acknowledgeable: true,
  examples: { line: 1, failing: '', passing: '' },
  check,
  ...more,
});
const broken = fake('IR999', () => {
  throw new TypeError('hunter2 is not a function');
});
const telling = fake('IR998', function* () {
  yield { manifest: SECOND!, path: ['spec', 'suspend'], found: 'true', expected: 'false', fix: 'wake it' };
});

describe('a rule that throws', () => {
  test('becomes a finding that cannot be acknowledged away', () => {
    const [judgement] = judge(MANIFESTS, circumstances({}), [broken]);
    expect(toFinding(judgement!)).toMatchObject({
      id: 'IR999',
      severity: Severity.ERROR,
      object: { kind: 'Config', name: 'cluster' },
      field: '',
      found: 'objects on which the rule itself failed (TypeError)',
      expected: 'a result',
      fix: 'report this bug with the manifests, without their secrets',
      source: 'a defect of the rule',
    });
    const acknowledged = parseManifests(
      configYaml('replicas: 1').replace(
        '  name: cluster\n',
        '  name: cluster\n  annotations: {acknowledge.cdk8s-openshift-image-registry/IR999: why not}\n',
      ),
    );
    expect(toFinding(judge(acknowledged, circumstances({}), [broken])[0]!).acknowledged).toBeUndefined();
  });

  test('tells the sort of the error, not its text, which may hold a value', () => {
    const message = toFinding(judge(MANIFESTS, circumstances({}), [broken])[0]!).message;
    expect(message).toContain('TypeError');
    expect(message).not.toContain('hunter2');
  });

  test('does not keep the others from speaking', () => {
    const ids = judge(MANIFESTS, circumstances({}), [broken, telling]).map(({ rule }) => rule.id);
    expect(ids).toEqual(['IR999', 'IR998']);
  });

  test('has nothing to say where nothing is judged', () => {
    expect(judge([], circumstances({}), [broken])).toEqual([]);
  });
});

test('judgements stand in the order of the rules', () => {
  const yaml = documents(prunerYaml('schedule: x\nkeepYoungerThanDuration: 1d'), configYaml('replicas: -1\nfoo: 1'));
  expect(findingsIn(yaml).map(({ id }) => id)).toEqual(['IR101', 'IR102', 'IR103', 'IR104']);
  expect(findingsIn(yaml, {}, [...RULES].reverse()).map(({ id }) => id)).toEqual(['IR104', 'IR103', 'IR102', 'IR101']);
});

test('with a scope only the rules of that scope speak', () => {
  const manifests = parseManifests(
    documents(
      claimYaml('ReadWriteOnce'),
      configYaml('replicas: 2\nlogLevel: x\nstorage: {managementState: Unmanaged, pvc: {claim: registry-data}}'),
    ),
  );
  const idsOf = (scope?: Rule['scope']) =>
    judge(manifests, circumstances({}), RULES, scope && { scope }).map(({ rule }) => rule.id);
  expect(idsOf('object')).toEqual(['IR101']);
  expect(idsOf('cluster')).toEqual(['IR203', 'IR204']);
  expect(idsOf()).toEqual(['IR101', 'IR203', 'IR204']);
});

test('with a severity only the rules of that severity speak', () => {
  const telling = { ...broken, id: 'IR901', severity: Severity.WARNING };
  const severe = { ...broken, id: 'IR902', severity: Severity.ERROR };
  const idsOf = (severity?: Severity) =>
    judge(MANIFESTS, circumstances({}), [telling, severe], severity && { severity }).map(({ rule }) => rule.id);
  expect(idsOf(Severity.ERROR)).toEqual(['IR902']);
  expect(idsOf(Severity.WARNING)).toEqual(['IR901']);
  expect(idsOf()).toEqual(['IR901', 'IR902']);
});

test('objects that exist are looked at and never judged', () => {
  const existing = documents(configYaml('replicas: -1\nfoo: 1'), claimYaml('ReadWriteOnce'));
  expect(findingsIn(prunerYaml('suspend: true'), { existing })).toEqual([]);
});

describe('a finding', () => {
  test('holds all of its message', () => {
    const [judgement] = judge(MANIFESTS, circumstances({}), [telling]);
    expect(toFinding(judgement!)).toStrictEqual({
      id: 'IR998',
      severity: Severity.WARNING,
      object: { apiVersion: 'imageregistry.operator.openshift.io/v1', kind: 'ImagePruner', name: 'cluster' },
      field: 'spec.suspend',
      found: 'true',
      expected: 'false',
      fix: 'wake it',
      source: 'this test',
      message:
        'IR998 ImagePruner/cluster spec.suspend: found true, expected false.\n    fix: wake it\n    source: this test',
    });
  });

  test('may be told of another place', () => {
    const [judgement] = judge(MANIFESTS, circumstances({}), [telling]);
    expect(toFinding(judgement!, 'chart/pruner').message).toMatch(/^IR998 chart\/pruner spec\.suspend: /);
  });

  test('takes the reference of the violation where that has one', () => {
    const sourced = fake('IR997', () => [
      { manifest: FIRST!, path: [], found: 'a', expected: 'b', fix: 'c', reference: 'elsewhere' },
    ]);
    expect(toFinding(judge(MANIFESTS, circumstances({}), [sourced])[0]!).source).toBe('elsewhere');
  });

  test('is acknowledged only by its own rule’s annotation, on its own object', () => {
    const annotate = (index: number, id: string) =>
      MANIFESTS.map((manifest, each) =>
        each === index
          ? {
              ...manifest,
              metadata: {
                ...manifest.metadata,
                annotations: { [`acknowledge.cdk8s-openshift-image-registry/${id}`]: 'so be it' },
              },
            }
          : manifest,
      );
    const rule = (more: Partial<Rule> = {}) =>
      fake(
        'IR996',
        ({ manifests }) => [{ manifest: manifests[1]!, path: [], found: 'a', expected: 'b', fix: 'c' }],
        more,
      );
    const reason = (index: number, id: string, more?: Partial<Rule>) =>
      toFinding(judge(annotate(index, id), circumstances({}), [rule(more)])[0]!).acknowledged;
    expect(reason(1, 'IR996')).toBe('so be it');
    expect(reason(0, 'IR996')).toBeUndefined();
    expect(reason(1, 'IR995')).toBeUndefined();
    expect(reason(1, 'IR996', { acknowledgeable: false })).toBeUndefined();
  });
});

test('the same objects and circumstances give the same judgements', () => {
  const yaml = RULES.map(({ examples }) => examples.failing).join('---\n');
  expect(findingsIn(yaml)).toEqual(findingsIn(yaml));
  expect(NEWEST_RELEASE).toBe(circumstances({}).release);
});
