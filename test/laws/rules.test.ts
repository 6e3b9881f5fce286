import fc from 'fast-check';
import { Severity, type Finding } from '../../src/core/finding';
import { groupBy } from '../../src/core/data/group-by';
import { objectKey, type Manifest } from '../../src/core/manifest';
import { NEWEST_RELEASE, RELEASES, Release } from '../../src/core/release';
import { readYaml } from '../../src/yaml/read-yaml';
import { PLATFORMS } from '../../src/platforms';
import { Platform } from '../../src/platforms/platform';
import type { PlatformProfile } from '../../src/platforms/profile';
import { locatedFindings } from '../../src/check/located-findings';
import { RULES } from '../../src/rules';
import { judge, toFinding } from '../../src/rules/engine/engine';
import type { Rule } from '../../src/rules/engine/rule';
import { circumstances, findingsIn, parseManifests } from '../rules/judging';
import { anyCharacter, runs } from '../fuzzing';

const PREFIX = 'acknowledge.cdk8s-openshift-image-registry/';
const SERIES = { IR1: 'values', IR2: 'cannot work', IR3: 'unwise', IR4: 'release and platform', IR5: 'data' };

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { failing, passing, line } = rule.examples;
  const ofFailing = open(findingsIn(failing, rule.examples));

  test('is as grave and as pardonable as its id says', () => {
    expect(Object.keys(SERIES)).toContain(id.slice(0, 3));
    expect(id).toMatch(/^IR\d{3}$/);
    expect(rule.severity).toBe(id.startsWith('IR3') ? Severity.WARNING : Severity.ERROR);
    expect(rule.acknowledgeable).toBe(/^IR[35]/.test(id));
    expect(rule.degradesNothing === true).toBe(id.startsWith('IR5'));
    expect(['object', 'cluster']).toContain(rule.scope);
  });

  test('has a heading, a reason in sentences and a source with its place', () => {
    expect(rule.title).toMatch(/^[A-Z].*[^\s.]$/);
    expect(rule.why).toMatch(/^\S.*[^\s.]\.$/);
    expect(rule.source).toMatch(/^(?:https:\/\/\S+|\S+ \S.*[^\s.])$/);
    for (const text of [rule.title, rule.why, rule.source]) expect(text).not.toMatch(/undefined|\n| {2}/);
  });

  test('is broken by its failing example, and no other rule is', () => {
    expect([...new Set(ofFailing.map((finding) => finding.id))]).toEqual([id]);
  });

  test('points at the line of its failing example that is to be mended', () => {
    const { objects, unreadable } = readYaml('failing.yaml', failing);
    const located = locatedFindings({ objects }, circumstances(rule.examples));
    const own = located.filter((finding) => finding.acknowledged === undefined);
    expect(unreadable).toEqual([]);
    expect(own.map((finding) => [finding.id, finding.line])).toEqual(own.map(() => [id, line]));
    expect(own.length).toBeGreaterThan(0);
    expect(failing.split('\n')[line - 1]).toMatch(/\S/);
  });

  test('is kept by its passing example, and so is every other rule', () => {
    expect(open(findingsIn(passing, rule.examples)).map(({ message }) => message)).toEqual([]);
    expect(passing).not.toBe(failing);
  });

  test('says that the platform decides, if it does not report its failing example without one', () => {
    const { release, others } = rule.examples;
    const elsewhere = { ...(release && { release }), ...(others !== undefined && { others }) };
    const isSilent = open(findingsIn(failing, elsewhere, [rule])).length === 0;
    expect(rule.dependsOnPlatform !== undefined || !isSilent).toBe(true);
  });

  test('says whether the release decides: whether there is one that takes its failing example as it is', () => {
    const takes = (release: Release) =>
      !findingsIn(failing, { ...rule.examples, release }, [rule]).some(
        ({ acknowledged }) => acknowledged === undefined,
      );
    expect(rule.dependsOnRelease === true).toBe(RELEASES.some(takes));
  });

  test('speaks in the form of the house', () => {
    for (const finding of ofFailing) expect(errorsOf(finding)).toEqual([]);
  });

  test('points at a place that is there, or at the object that lacks it', () => {
    const manifests = parseManifests(failing);
    const violations = judge(manifests, circumstances(rule.examples), RULES).map(({ violation }) => violation);
    for (const { manifest, path } of violations) {
      expect(manifests).toContain(manifest);
      expect(parentExists(manifest, path)).toBe(true);
    }
  });

  test('is silenced by a reason on the object, if a reason can silence it', () => {
    const acknowledged = findingsIn(acknowledgedEverywhere(rule, 'known and accepted'), rule.examples);
    const own = acknowledged.filter((finding) => finding.id === id);
    expect(own.map((finding) => finding.acknowledged)).toEqual(
      ofFailing.map(() => (rule.acknowledgeable ? 'known and accepted' : undefined)),
    );
    expect(acknowledged.some((finding) => finding.id === 'IR111')).toBe(!rule.acknowledgeable);
  });

  test('is not silenced by a blank reason', () => {
    const own = findingsIn(acknowledgedEverywhere(rule, ' '), rule.examples).filter((finding) => finding.id === id);
    expect(own.map(({ acknowledged }) => acknowledged)).toEqual(own.map(() => undefined));
  });

  test('changes nothing of what it judges', () => {
    const manifests = parseManifests(failing);
    const before = structuredClone(manifests);
    judge(manifests.map(deepFreeze), circumstances(rule.examples), [rule]).map((judgement) => toFinding(judgement));
    expect(manifests).toEqual(before);
  });
});

test('no two rules have the same heading or the same reason', () => {
  expect(new Set(RULES.map(({ title }) => title)).size).toBe(RULES.length);
  expect(new Set(RULES.map(({ why }) => why)).size).toBe(RULES.length);
});

/** One or the other makes every rule that needs a platform find something in the examples. */
const TELLING = [Platform.AZURE_GOV, Platform.HCP_AGENT, Platform.ROSA_CLASSIC];

test('a rule says that it depends on the platform if, once it is known, more is found in any of the examples', () => {
  const texts = new Set(RULES.flatMap(({ examples: { failing, passing } }) => [failing, passing]));
  const dependent = new Set<string>();
  for (const text of texts) {
    const without = new Set(findingsIn(text).map(placeOf));
    for (const finding of TELLING.flatMap((platform) => findingsIn(text, { platform }))) {
      if (!without.has(placeOf(finding))) dependent.add(finding.id);
    }
  }
  const said = RULES.filter((rule) => rule.dependsOnPlatform !== undefined);
  expect([...dependent].sort()).toEqual(said.map(({ id }) => id).sort());
});

test.each([Release.V4_12, NEWEST_RELEASE])(
  'a rule reports the same on platforms alike in what it reads: %s',
  (release) => {
    const dependent = RULES.filter((rule) => rule.dependsOnPlatform !== undefined);
    const texts = new Set(RULES.flatMap(({ examples: { failing, passing } }) => [failing, passing]));
    for (const manifests of [...texts].map(parseManifests)) {
      const placesOn = (platform?: Platform) =>
        groupBy(judge(manifests, circumstances({ platform, release }), dependent), ({ rule }) => rule);
      const places = new Map([undefined, ...PLATFORMS.map(({ id }) => id)].map((id) => [id, placesOn(id)]));
      for (const rule of dependent) {
        const on = (id?: Platform) => (places.get(id)?.get(rule) ?? []).map((each) => placeOf(toFinding(each)));
        const read = (each: PlatformProfile): unknown => rule.dependsOnPlatform?.(each, release);
        for (const group of groupBy(PLATFORMS, (each) => JSON.stringify(read(each))).values()) {
          const expected = on(group.find((each) => read(each) !== undefined)?.id).join();
          const others = group.filter(({ id }) => on(id).join() !== expected);
          expect([rule.id, ...others.map(({ id }) => id)]).toEqual([rule.id]);
        }
      }
    }
  },
);

function placeOf({ id, field, object }: Finding): string {
  return [id, field, objectKey(object)].join(' ');
}

describe('whatever stands in the fields of an object', () => {
  const examples = RULES.flatMap(({ examples: { failing, passing } }) => [failing, passing].map(parseManifests));
  const situation = fc.record({
    release: fc.constantFrom(...RELEASES),
    platform: fc.option(fc.constantFrom(...Object.values(Platform)), { nil: undefined }),
  });

  test('no rule fails on it, and every message keeps its form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples).chain(mutated), situation, (manifests, where) => {
        const judgements = judge(manifests, circumstances(where), RULES);
        const crashed = judgements.filter(({ violation }) => violation.reference === 'a defect of the rule');
        expect(crashed.map(({ rule, violation }) => `${rule.id}: ${violation.found}`)).toEqual([]);
        expect(judgements.flatMap((judgement) => errorsOf(toFinding(judgement)))).toEqual([]);
      }),
      runs(120),
    );
  });

  test('no message shows the value of a secret or the body of a certificate', () => {
    fc.assert(
      fc.property(fc.constantFrom(...examples).chain(mutated), anySecret(), situation, (manifests, secrets, where) => {
        const judgements = judge([...manifests, ...secrets], circumstances(where), RULES);
        expect(judgements.map((judgement) => toFinding(judgement).message).filter(showsSecret)).toEqual([]);
      }),
      runs(60),
    );
  });
});

const SECRET = 'hunter2';

function showsSecret(message: string): boolean {
  return message.includes(SECRET) || message.includes('MII');
}

/** Objects that hold a secret where one belongs, in any shape, in base64 too. */
function anySecret(): fc.Arbitrary<Manifest[]> {
  const value = fc.oneof(
    fc.constant(SECRET),
    fc.constant([SECRET]),
    fc.constant({ [SECRET.slice(0, 3)]: SECRET }),
    fc.constant(`-----BEGIN CERTIFICATE-----\nMII${SECRET}\n-----END CERTIFICATE-----\n`),
    fc.constant(`-----BEGIN PRIVATE KEY-----\nMII${SECRET}`),
  );
  const key = fc.constantFrom(
    'REGISTRY_STORAGE_S3_ACCESSKEY',
    'tls.key',
    'ca-bundle.crt',
    'host..5000',
    'bad key:',
    '',
  );
  const data = fc.oneof(fc.dictionary(key, value), value);
  const base = { apiVersion: 'v1', metadata: { name: 'image-registry-private-configuration-user' } };
  return fc
    .record({ secret: data, plain: data, ca: data, httpSecret: value, namespaced: fc.boolean() })
    .map(({ secret, plain, ca, httpSecret, namespaced }) => {
      const inNamespace = (namespace: string) => (namespaced ? { namespace } : {});
      return [
        {
          ...base,
          kind: 'Secret',
          metadata: { ...base.metadata, ...inNamespace('openshift-image-registry') },
          data: secret,
          stringData: plain,
        },
        { ...base, kind: 'ConfigMap', metadata: { name: 'cas', ...inNamespace('openshift-config') }, data: ca },
        {
          apiVersion: 'config.openshift.io/v1',
          kind: 'Image',
          metadata: { name: 'cluster' },
          spec: { additionalTrustedCA: { name: 'cas' } },
        },
        {
          apiVersion: 'imageregistry.operator.openshift.io/v1',
          kind: 'Config',
          metadata: { name: 'cluster' },
          spec: { replicas: 1, httpSecret, storage: { s3: { trustedCA: { name: 'cas' } } } },
        },
      ];
    });
}

/**
 * The same objects with one to three of their values replaced by something else. Each keeps its identity: a manifest
 * without one is none, which whoever reads YAML has to see to.
 */
function mutated(manifests: readonly Manifest[]): fc.Arbitrary<Manifest[]> {
  const paths = manifests.flatMap((manifest, index) => pathsIn(manifest).map((path) => [index, ...path]));
  const changeable = paths.filter(([, root]) => root !== 'apiVersion' && root !== 'kind');
  const change = fc.record({ path: fc.constantFrom(...changeable), value: HOSTILE });
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const copy = structuredClone(manifests) as Manifest[];
    for (const { path, value } of changes) replaceAt(copy, path, structuredClone(value));
    return copy.map((manifest, index) => ({ ...manifest, metadata: withIdentity(manifest, manifests[index]!) }));
  });
}

const HOSTILE = fc.oneof(
  fc.constantFrom<unknown[]>(null, true, 0, -1, 1.5, 1e308, NaN, '', ' ', 'x', 'a\nb', 'y'.repeat(9999)),
  fc.constantFrom<unknown[]>([], [null], [[]], [0, 'a'], {}, { '': {} }, { a: null }, new Date(0), { toString: null }),
  fc.constant(JSON.parse('{"__proto__": {"storage": 1}, "constructor": "x", "hasOwnProperty": 1}') as unknown),
  fc.string({ unit: anyCharacter, maxLength: 20 }),
  fc.jsonValue({ maxDepth: 3 }),
);

function pathsIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, each]) => [[key], ...pathsIn(each).map((path) => [key, ...path])]);
}

/** An earlier change may have taken away the place of a later one. */
function replaceAt(root: unknown, path: readonly (string | number)[], value: unknown): void {
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], root);
  if (typeof parent === 'object' && parent !== null) (parent as Record<string | number, unknown>)[path.at(-1)!] = value;
}

function withIdentity({ metadata }: Manifest, { metadata: { name, namespace } }: Manifest): Manifest['metadata'] {
  const rest: object = typeof metadata === 'object' ? metadata : {};
  return {
    ...rest,
    name,
    ...(namespace === undefined ? { namespace: undefined } : { namespace }),
  };
}

/** Without those that an example acknowledges in order to show another mistake. */
function open(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ acknowledged }) => acknowledged === undefined);
}

/** What is wrong with the way in which a finding is told. */
function errorsOf({ id, field, found, expected, fix, source, message, object }: Finding): string[] {
  const errors: string[] = [];
  const place = `${object.kind}/${object.namespace === undefined ? '' : `${object.namespace}/`}${object.name}`;
  const where = field === '' ? place : `${place} ${field}`;
  if (message !== `${id} ${where}: found ${found}, expected ${expected}.\n    fix: ${fix}\n    source: ${source}`) {
    errors.push(`another form: ${message}`);
  }
  for (const part of [found, expected, fix, source]) {
    if (!/^\S(.*\S)?$/.test(part) || /\n|undefined|\[object/.test(part)) errors.push(`no plain text: ${part}`);
  }
  for (const part of [expected, fix, source]) if (part.endsWith('.')) errors.push(`two full stops: ${part}`);
  if (/^[A-Z][a-z]+ /.test(fix)) errors.push(`a fix is an imperative in lower case: ${fix}`);
  if (/-----BEGIN CERTIFICATE-----\s*MII/.test(message)) errors.push(`a certificate: ${message}`);
  return errors;
}

function parentExists(root: unknown, path: readonly (string | number)[]): boolean {
  let value = root;
  for (const step of path.slice(0, -1)) {
    if (typeof value !== 'object' || value === null) return false;
    value = (value as Record<string | number, unknown>)[step];
  }
  return path.length === 0 || (typeof value === 'object' && value !== null);
}

/** The failing example, each of whose objects has the annotation. */
function acknowledgedEverywhere({ id, examples }: Rule, reason: string): string {
  const annotated = parseManifests(examples.failing).map((manifest) => ({
    ...manifest,
    metadata: {
      ...manifest.metadata,
      annotations: { ...manifest.metadata.annotations, [`${PREFIX}${id}`]: reason },
    },
  }));
  return annotated.map((manifest) => JSON.stringify(manifest)).join('\n---\n');
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze);
  return value;
}
