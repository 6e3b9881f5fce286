import { diff, type Files } from './diffing';

const CONFIG =
  '{apiVersion: imageregistry.operator.openshift.io/v1, kind: Config, metadata: {name: cluster}, spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: b, region: eu-central-1}}}}';
const GROUP = 'apiVersion: policy.open-cluster-management.io';

const side = (defaults: string, policies = '', file = 'image-registry.yaml', sets = ''): Files => ({
  [`g/${file}`]: CONFIG,
  'g/web.yaml': '{apiVersion: v1, kind: Namespace, metadata: {name: web}}',
  'g/kustomization.yaml': 'generators: [policies.yaml]\n',
  'g/policies.yaml': `{${GROUP}/v1, kind: PolicyGenerator, metadata: {name: g}, policyDefaults: {${defaults}}, policies: [${policies}]${sets}}`,
});
const taking = (name: string, file: string, more = ''): string =>
  `{name: ${name}, manifests: [{path: ${file}}]${more}}`;
const [OURS, WEB] = [taking('r', 'image-registry.yaml'), taking('w', 'web.yaml')];
const answer = (old: Files, now: Files): string => diff(old, now).out;

describe('a PolicyGenerator that takes the file of the Config', () => {
  test.each([
    ['remediationAction: inform', 'remediationAction: enforce', OURS, OURS],
    ['placement: {labelSelector: {env: prod}}', 'placement: {labelSelector: {env: test}}', OURS, OURS],
    ['', '', OURS, taking('r', 'image-registry.yaml', ', disabled: true')],
    ['', '', `${OURS}, ${WEB}`, WEB],
    ['namespace: hub', 'namespace: hub2', OURS, OURS],
    ['', '', OURS, taking('q', 'image-registry.yaml')],
  ])('is unknown with another setting: %s %s %s %s', (old, now, first, second) => {
    expect(answer(side(old, first), side(now, second))).toMatch(/^UNKNOWN: 1 unknown/);
  });

  test('is unknown where no file is called after the registry', () => {
    const [cfg, disabled] = [taking('c', 'cfg.yaml'), taking('c', 'cfg.yaml', ', disabled: true')];
    expect(answer(side('', cfg, 'cfg.yaml'), side('', disabled, 'cfg.yaml'))).toMatch(/^UNKNOWN: 1 unknown/);
    const decoy = taking('x', 'web-image-registry.yaml');
    expect(answer(side('', `${cfg}, ${decoy}`, 'cfg.yaml'), side('', `${disabled}, ${decoy}`, 'cfg.yaml'))).toMatch(
      /^UNKNOWN/,
    );
    for (const policies of [WEB, `${taking('d', 'cfg.yaml')}, ${WEB}`])
      expect(answer(side('', `${cfg}, ${WEB}`, 'cfg.yaml'), side('', policies, 'cfg.yaml'))).toMatch(/^UNKNOWN/);
    const off = taking('w', 'web.yaml', ', disabled: true');
    for (const policies of [`${cfg}, ${WEB}`, `${WEB}, ${cfg}`, `${cfg}, ${off}`])
      expect(answer(side('', `${cfg}, ${WEB}`, 'cfg.yaml'), side('', policies, 'cfg.yaml'))).toMatch(/^NO CHANGE/);
  });

  test('is unknown with another placement of its set', () => {
    const policy = taking('r', 'image-registry.yaml', ', policySets: [s]');
    const of = (env: string, name = 's'): Files =>
      side('', policy, undefined, `, policySets: [{name: ${name}, placement: {labelSelector: {env: ${env}}}}]`);
    expect(answer(of('prod'), of('test'))).toMatch(/^UNKNOWN: 1 unknown/);
    expect(answer(of('prod', 'web'), of('test', 'web'))).toMatch(/^NO CHANGE/);
  });

  test('is no change with settings that are only shown, or of another policy', () => {
    expect(answer(side('severity: low', OURS), side('severity: high', OURS))).toMatch(/^NO CHANGE/);
    const placed = taking('r', 'image-registry.yaml', ', placement: {placementName: x}');
    const [prod, staging] = ['prod', 'test'].map((env) => side(`placement: {labelSelector: {env: ${env}}}`, placed));
    expect(answer(prod ?? {}, staging ?? {})).toMatch(/^NO CHANGE/);
    const disabled = taking('w', 'web.yaml', ', disabled: true');
    expect(answer(side('', `${OURS}, ${WEB}`), side('', `${OURS}, ${disabled}`))).toMatch(/^NO CHANGE/);
  });
});

describe('a PolicyGenerator and what is around it', () => {
  const [on, off] = ['disabled: false', 'disabled: true'];

  test('counts also in another file, where a setting changes with it', () => {
    const moved = ({ 'g/policies.yaml': generator = '', ...others }: Files): Files => ({
      ...others,
      'g/kustomization.yaml': 'generators: [generator.yaml]\n',
      'g/generator.yaml': generator,
    });
    expect(answer(side(on, OURS), moved(side(off, OURS)))).toMatch(/^UNKNOWN/);
    expect(answer(side(on, OURS), moved(side(on, OURS)))).toMatch(/^NO CHANGE/);
  });

  test('counts where it takes the Config through kustomizations', () => {
    const { 'g/image-registry.yaml': config = '', ...others } = side(on, taking('r', './in'));
    const of = (defaults: string): Files => ({
      ...others,
      ...{ 'g/policies.yaml': side(defaults, taking('r', './in'))['g/policies.yaml'] ?? '' },
      ...{ 'g/in/kustomization.yaml': 'resources: [../../base]\n', 'base/config.yaml': config },
      ...{ 'base/kustomization.yaml': 'resources: [config.yaml]\n' },
    });
    expect(answer(of(on), of(off))).toMatch(/^UNKNOWN/);
    expect(answer(of('severity: low'), of('severity: high'))).toMatch(/^NO CHANGE/);
  });

  test('counts in a kustomization itself', () => {
    const of = (defaults: string): Files => {
      const { 'g/policies.yaml': generator = '', ...others } = side(defaults, OURS);
      return { ...others, 'g/kustomization.yaml': `generators:\n- |-\n  ${generator}\n` };
    };
    expect(answer(of(on), of(off))).toMatch(/^UNKNOWN/);
    expect(answer(of('severity: low'), of('severity: high'))).toMatch(/^NO CHANGE/);
  });

  const using = (kustomization: string): Files => ({ ...side(on, OURS), 'g/kustomization.yaml': kustomization });
  const LISTED = 'generators: [policies.yaml]\n';

  test.each([
    ['no longer uses it', LISTED, 'resources: []\n'],
    ['names its policies', `${LISTED}namePrefix: a-\n`, `${LISTED}namePrefix: b-\n`],
    ['patches its policies', LISTED, `${LISTED}patches: [{path: p.yaml}]\n`],
  ])('is unknown where its kustomization %s', (_, old, now) => {
    expect(answer(using(old), using(now))).toMatch(/^UNKNOWN/);
    expect(answer(using(now), using(old))).toMatch(/^UNKNOWN/);
  });

  test.each([
    'patches: [{target: {kind: ConfigMap}, patch: "[{op: add, path: /data/a, value: b}]"}]\n',
    'patches: [{patch: "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {a: b}}"}]\n',
    'patchesStrategicMerge: [web.yaml]\n',
  ])('is no change where its kustomization patches what is no policy: %s', (patches) => {
    expect(answer(using(LISTED), using(LISTED + patches))).toMatch(/^NO CHANGE/);
    expect(answer(using(LISTED + patches), using(LISTED))).toMatch(/^NO CHANGE/);
  });

  test.each(['placementPath: pl.yaml', 'placementName: pl'])(
    'is no change with a Placement that chooses the same, or is of another namespace: %s',
    (named) => {
      const of = (values: string, namespace: string): Files => ({
        ...side(`namespace: pol, placement: {${named}}`, OURS),
        'g/pl.yaml': `{apiVersion: cluster.open-cluster-management.io/v1beta1, kind: Placement, metadata: {name: pl, namespace: ${namespace}}, spec: {predicates: [{requiredClusterSelector: {labelSelector: {matchExpressions: [{key: env, operator: In, values: [${values}]}]}}}]}}`,
      });
      expect(answer(of('a, b', 'pol'), of('b, a', 'pol'))).toMatch(/^NO CHANGE/);
      expect(answer(of('a', 'pol'), of('b', 'pol'))).toMatch(/^UNKNOWN: .*g.policies.yaml/s);
      if (named.includes('Name')) expect(answer(of('a', 'web'), of('b', 'web'))).toMatch(/^NO CHANGE/);
    },
  );

  test.each([
    ['placementPath: pl.yaml', ''],
    ['placementName: pl', ''],
    ['', ', policySets: [{name: s, policies: [r], placement: {placementName: pl}}]'],
  ])('is unknown with other clusters in the Placement that it names: %s %s', (named, sets) => {
    const of = (env: string, name = 'pl'): Files => ({
      ...side(`placement: {${named}}`, OURS, undefined, sets),
      'g/pl.yaml': `{apiVersion: cluster.open-cluster-management.io/v1beta1, kind: Placement, metadata: {name: ${name}}, spec: {clusterSets: [${env}]}}`,
    });
    expect(answer(of('prod'), of('test'))).toMatch(/^UNKNOWN: .*g.policies.yaml/s);
    if (!named.includes('Path')) expect(answer(of('prod', 'other'), of('test', 'other'))).toMatch(/^NO CHANGE/);
  });

  test('is compared where thousands of its policies have a large default', () => {
    const all = Array.from({ length: 3000 }, (_, index) => taking(`r${index}`, 'image-registry.yaml')).join(', ');
    const large = `placement: {labelSelector: {a: "${'x'.repeat(300_000)}"}}`;
    expect(answer(side(`${on}, ${large}`, all), side(`${off}, ${large}`, all))).toMatch(/^UNKNOWN: 1 unknown/);
  });
});
