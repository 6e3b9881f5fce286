import { diff } from '../../../src/engine/diff';
import { preview } from '../../../src/engine/preview';
import { inYaml } from './landing';

const OPTIONS = { release: '4.20', platform: 'aws' } as const;
const config = (replicas: number) => ({
  apiVersion: 'imageregistry.operator.openshift.io/v1',
  kind: 'Config',
  metadata: { name: 'cluster' },
  spec: {
    managementState: 'Managed',
    replicas,
    rolloutStrategy: 'RollingUpdate',
    storage: { managementState: 'Managed', s3: { bucket: 'b', region: 'r' } },
  },
});

/** A Policy with the Config, in a text. */
function policy(settings: object, ofTemplate: object = {}, replicas = 2, name = 'a'): Record<string, string> {
  return policyWith([{ complianceType: 'musthave', objectDefinition: config(replicas) }], settings, ofTemplate, name);
}

function policyWith(
  templates: readonly object[],
  settings: object = {},
  ofTemplate: object = {},
  name = 'a',
): Record<string, string> {
  const api = { apiVersion: 'policy.open-cluster-management.io/v1' };
  const objectDefinition = {
    ...api,
    kind: 'ConfigurationPolicy',
    metadata: { name: 'a' },
    spec: { 'object-templates': templates, ...ofTemplate },
  };
  const spec = { remediationAction: 'enforce', ...settings, 'policy-templates': [{ objectDefinition }] };
  return { 'a.yaml': inYaml({ ...api, kind: 'Policy', metadata: { name, namespace: 'p' }, spec }) };
}

const DISABLED = { disabled: true };
const PRUNING = { pruneObjectBehavior: 'DeleteAll' };

interface Found {
  readonly effects: readonly { readonly level: string; readonly what: string; readonly why: string }[];
  readonly unknown: readonly { readonly why: string }[];
}

/** The effects on the clusters, and what is unknown of them. */
function effects(old: Record<string, string>, now: Record<string, string>): string[] {
  const document = diff(old, now, OPTIONS) as unknown as Found & { readonly clusters?: readonly Found[] };
  return (document.clusters ?? [document]).flatMap((each) => [
    ...each.effects.map(({ level, what }) => `${level}: ${what}`),
    ...each.unknown.map(({ why }) => `unknown: ${why}`),
  ]);
}

const NOTHING = 'change: nothing happens to it: the policy of NEW is disabled, and is in no cluster';
const NOT_KNOWN = (how: string) =>
  `unknown: the policy of OLD ${how}, so what the clusters have now is not in the input: give the live Config as OLD`;

test('a policy that deletes what it created: whether it created the Config is not known', () => {
  const [created, off] = [
    { pruneObjectBehavior: 'DeleteIfCreated' },
    policy(DISABLED, { pruneObjectBehavior: 'DeleteIfCreated' }),
  ];
  expect(effects(policy({}, created), off)).toEqual([
    expect.stringMatching(
      /^unknown: pruneObjectBehavior of its policy is DeleteIfCreated: RHACM deletes the object if/,
    ),
  ]);
});

test.each([[DISABLED], [{ remediationAction: 'inform' }]])('what nobody edits is no change: %j', (idle) => {
  expect(effects(policy(idle), policy(idle))).toEqual([]);
});

const INFORM = { remediationAction: 'inform' };
const parts = (...specs: object[]) =>
  policyWith(
    specs.map((spec) => ({ complianceType: 'musthave', objectDefinition: { ...config(2), spec } })),
    INFORM,
  );

test.each([
  [[{ replicas: 3 }, { logLevel: 'Debug' }]],
  [[{ replicas: 2 }, { logLevel: 'Debug' }, { logLevel: 'Trace' }]],
  [[{ replicas: '{{ 3 }}' }, { logLevel: 'Debug' }]],
])('of several parts of an object that a policy reports, an edit of each counts: %j', (specs) => {
  const one = parts({ replicas: 2 }, { logLevel: 'Debug' });
  const now = parts(...specs);
  expect(effects(now, now)).toEqual([]);
  expect(effects(one, now).filter((line) => line.startsWith('change'))).toEqual([
    'change: nothing happens to it: the policy of NEW only reports whether the cluster has it',
  ]);
});

test('a thousand parts of an object are compared in seconds', () => {
  const many = (last: number) =>
    policyWith(
      Array.from({ length: 1000 }, (_, index) => ({
        complianceType: 'musthave',
        objectDefinition: { ...config(2), spec: { replicas: index < 999 ? index : last } },
      })),
    );
  const [old, now] = [many(2), many(3)];
  const start = performance.now();
  expect(effects(old, now)).not.toEqual([]);
  expect(performance.now() - start).toBeLessThan(20_000);
}, 60_000);

test('a policy that only reports deletes nothing, even if it deletes what it created', () => {
  const created = { pruneObjectBehavior: 'DeleteIfCreated' };
  const found = effects(policy({}, created), policy({ remediationAction: 'inform' }, created));
  expect(found).toContain('change: nothing happens to it: the policy of NEW only reports whether the cluster has it');
});

test('a policy with another name: what it created may be deleted, and is not said to stay', () => {
  const created = { pruneObjectBehavior: 'DeleteIfCreated' };
  const found = effects(policy({}, created), policy({}, created, 2, 'b'));
  expect(found.filter((line) => line.startsWith('unknown: '))).toEqual([
    expect.stringMatching(/^unknown: pruneObjectBehavior of its policy is DeleteIfCreated: /),
  ]);
});

test('a policy that is disabled brings no edit', () => {
  expect(effects(policy(DISABLED), policy(DISABLED, {}, 3))).toEqual([NOTHING]);
});

test.each([
  ['a placeholder', false, '${DISABLED}'],
  ['another placeholder', '${FIRST}', '${SECOND}'],
  ['text', false, 'true'],
])('whether a policy is disabled is unknown where NEW has %s', (_, old, now) => {
  expect(effects(policy({ disabled: old }), policy({ disabled: now }))).toEqual([
    'unknown: how it deploys its objects is not predicted',
  ]);
});

test('a policy without the field is not disabled', () => {
  expect(effects(policy({}), policy({ disabled: false }))).toEqual([]);
});

test('objects stay with a policy that becomes disabled', () => {
  expect(effects(policy({}), policy(DISABLED))).toEqual([NOTHING]);
});

/** A generator of a Policy with a patch of the Config, in a text. */
function generator(settings: object): Record<string, string> {
  const manifests = [{ path: 'config.yaml', patches: [config(2)] }];
  const defaults = { policyDefaults: { namespace: 'p', remediationAction: 'enforce', ...settings } };
  const api = { apiVersion: 'policy.open-cluster-management.io/v1', kind: 'PolicyGenerator', metadata: { name: 'g' } };
  return { 'a.yaml': inYaml({ ...api, ...defaults, policies: [{ name: 'a', manifests }] }) };
}

test('also with one of a generator, unless it prunes', () => {
  const found = (settings: object) => effects(generator(settings), generator({ ...settings, ...DISABLED }));
  const unknown = /^unknown: /;
  expect(found({}).filter((line) => !unknown.test(line))).toEqual([NOTHING]);
  expect(found(PRUNING)).toContain('loss: the Operator deletes the storage, and every image in it is lost');
});

test('what deletes the objects of a policy that is disabled is named', () => {
  const document = diff(policy({}, PRUNING), policy(DISABLED, PRUNING), OPTIONS) as unknown as Found;
  const deletion = document.effects.find(({ what }) => what.startsWith('the Config is deleted'));
  expect(deletion?.why).toBe(
    'spec.disabled of its policy is true, and pruneObjectBehavior of the policy deletes the object with it',
  );
});

test('unless the policy deletes what it created', () => {
  const found = effects(policy({}, PRUNING), policy(DISABLED, PRUNING));
  expect(found).toContain('loss: the Operator deletes the storage, and every image in it is lost');
  expect(found).not.toContain(NOTHING);
});

test.each([
  [DISABLED, 'is disabled (spec.disabled)'],
  [{ remediationAction: 'inform' }, 'only reports (remediationAction: inform)'],
])('a policy with %j that is enforced then meets what is not known', (settings, how) => {
  expect(effects(policy(settings), policy({}))).toContain(NOT_KNOWN(how));
  expect(effects(policy({}), policy({}, {}, 3)).filter((line) => line.startsWith('unknown'))).toEqual([]);
});

test.each([
  ['config.openshift.io/v1', 'Image', { additionalTrustedCA: { name: 'ca' } }],
  ['imageregistry.operator.openshift.io/v1', 'ImagePruner', { suspend: true }],
])('also without a Config: %s %s', (apiVersion, kind, spec) => {
  const objectDefinition = { apiVersion, kind, metadata: { name: 'cluster' }, spec };
  const templates = [{ complianceType: 'musthave', objectDefinition }];
  expect(effects(policyWith(templates, DISABLED), policyWith(templates))).toEqual([
    `unknown: the policy of OLD is disabled (spec.disabled), so what the clusters have now is not in the input: give the live ${kind} as OLD`,
  ]);
});

const ABSENT = [{ complianceType: 'mustnothave', objectDefinition: config(2) }];

test.each([
  ['was disabled', policyWith(ABSENT, DISABLED)],
  ['only reported', policyWith(ABSENT, { remediationAction: 'inform' })],
  ['is only in NEW', {}],
])('what a policy deletes that %s is unknown', (_, old) => {
  const beside = { 'b.yaml': inYaml(config(2)) };
  expect(effects({ ...beside, ...old }, { ...beside, ...policyWith(ABSENT) })).toContain(
    'unknown: mustnothave deletes Config/cluster if the clusters have it: when the Config is deleted, the Operator deletes the registry and its Managed storage',
  );
});

test.each([
  ['goes on to delete', policyWith(ABSENT), policyWith(ABSENT, { severity: 'low' })],
  ['is disabled', policyWith(ABSENT), policyWith(ABSENT, DISABLED)],
  ['goes', policyWith(ABSENT), {}],
])('but not of one that %s', (_, old, now) => {
  const beside = { 'b.yaml': inYaml(config(2)) };
  expect(effects({ ...beside, ...old }, { ...beside, ...now })).toEqual([]);
});

test('a disabled policy does not take over what another one leaves', () => {
  const found = effects(policy({}), policy(DISABLED, {}, 2, 'b'));
  expect(found).toContainEqual(expect.stringMatching(/^change: the object stays in the cluster as it is/));
});

test('preview says that the policy does not bring it', () => {
  const unknown = (files: Record<string, string>) =>
    (preview(files, OPTIONS) as unknown as { readonly unknown: readonly { readonly why: string }[] }).unknown.map(
      ({ why }) => why,
    );
  expect(unknown(policy({}))).toEqual([]);
  expect(unknown(policy(DISABLED))).toEqual([
    'its policy is disabled (spec.disabled): this shows what happens once the policy enforces it',
  ]);
});
