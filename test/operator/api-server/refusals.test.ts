import type { Manifest } from '../../../src/core/manifest';
import { Release } from '../../../src/core/release';
import { condition, config, facts, fate, NS, predict, pruner } from '../clusters';

const DEPLOYMENT = `Deployment/${NS}/image-registry`;
const cluster = (spec: object): Manifest[] => [...facts('None'), config({ storage: { emptyDir: {} }, ...spec })];
const term = (requirement: object) => ({
  affinity: {
    nodeAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: { nodeSelectorTerms: [{ matchExpressions: [requirement] }] },
    },
  },
});
const TERM =
  'spec.template.spec.affinity.nodeAffinity.requiredDuringSchedulingIgnoredDuringExecution.nodeSelectorTerms[0].matchExpressions[0]';
const NAME_PART =
  "name part must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyName',  or 'my.name',  or '123-abc', regex used for validation is '([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]')";
const LABEL_VALUE =
  "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')";
const SUBDOMAIN =
  "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')";
const SPREAD = { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' };

test.each([
  [
    { tolerations: [{ key: 'a', operator: 'Exists', value: 'x' }] },
    `spec.template.spec.tolerations[0].operator: Invalid value: "x": value must be empty when \`operator\` is 'Exists'`,
  ],
  [
    { tolerations: [{ operator: 'Equal', value: 'x' }] },
    `spec.template.spec.tolerations[0].operator: Invalid value: "Equal": operator must be Exists when \`key\` is empty, which means "match all values and all keys"`,
  ],
  [
    { tolerations: [{ key: 'a', effect: 'NoSchedule', tolerationSeconds: 5 }] },
    `spec.template.spec.tolerations[0].effect: Invalid value: "NoSchedule": effect must be 'NoExecute' when \`tolerationSeconds\` is set`,
  ],
  [
    term({ key: 'a', operator: 'In' }),
    `${TERM}.values: Required value: must be specified when \`operator\` is 'In' or 'NotIn'`,
  ],
  [
    term({ key: 'a', operator: 'Exists', values: ['b'] }),
    `${TERM}.values: Forbidden: may not be specified when \`operator\` is 'Exists' or 'DoesNotExist'`,
  ],
  [
    term({ key: 'a', operator: 'Gt', values: ['b', 'c'] }),
    `${TERM}.values: Required value: must be specified single value when \`operator\` is 'Lt' or 'Gt'`,
  ],
  [
    { topologySpreadConstraints: [{ ...SPREAD, maxSkew: 0 }] },
    'spec.template.spec.topologySpreadConstraints[0].maxSkew: Invalid value: 0: must be greater than zero',
  ],
  [
    { topologySpreadConstraints: [SPREAD, SPREAD] },
    'spec.template.spec.topologySpreadConstraints[0].{topologyKey, whenUnsatisfiable}: Duplicate value: "{zone, DoNotSchedule}"',
  ],
  [{ nodeSelector: { 'a b': 'c' } }, `spec.template.spec.nodeSelector: Invalid value: "a b": ${NAME_PART}`],
  [{ nodeSelector: { a: 'b c' } }, `spec.template.spec.nodeSelector: Invalid value: "b c": ${LABEL_VALUE}`],
  [
    { resources: { requests: { memory: '2Gi' }, limits: { memory: '1Gi' } } },
    'spec.template.spec.containers[0].resources.requests: Invalid value: "2Gi": must be less than or equal to memory limit of 1Gi',
  ],
  [
    { resources: { requests: { cpu: '-1' } } },
    'spec.template.spec.containers[0].resources.requests[cpu]: Invalid value: "-1": must be greater than or equal to 0',
  ],
  [
    { resources: { limits: { 'example.com/gpu': '1.0001' } } },
    'spec.template.spec.containers[0].resources.limits[example.com/gpu]: Invalid value: "1001m": must be an integer',
  ],
  [
    { resources: { limits: { 'example.com/gpu': '1e-9' } } },
    'spec.template.spec.containers[0].resources.limits[example.com/gpu]: Invalid value: "1e-3": must be an integer',
  ],
  [
    { resources: { limits: { cpu: '1', 'hugepages-2Mi': '-500m' } } },
    '[spec.template.spec.containers[0].resources.limits[hugepages-2Mi]: Invalid value: "-500m": must be greater than or equal to 0, spec.template.spec.containers[0].resources.limits[hugepages-2Mi]: Invalid value: "-500m": -500m is not positive integer multiple of hugepages-2Mi]',
  ],
  [
    { unsupportedConfigOverrides: { deployment: { runtimeClassName: 'Bad Name' } } },
    `spec.template.spec.runtimeClassName: Invalid value: "Bad Name": ${SUBDOMAIN}`,
  ],
  [
    { unsupportedConfigOverrides: { deployment: { annotations: { 'a b': 'c' } } } },
    `[metadata.annotations: Invalid value: "a b": ${NAME_PART}, spec.template.annotations: Invalid value: "a b": ${NAME_PART}]`,
  ],
])('a Deployment of %j', (spec, expected) => {
  const prediction = predict(cluster(spec));
  expect(condition(prediction, 'Progressing')?.message).toBe(
    `Unable to apply resources: unable to apply objects: failed to create object *v1.Deployment, Namespace=${NS}, Name=image-registry: Deployment.apps "image-registry" is invalid: ${expected}`,
  );
});

test('a Deployment that is refused stops the sync', () => {
  const prediction = predict(cluster({ nodeSelector: { 'a b': 'c' } }));
  expect(fate(prediction, `Service/${NS}/image-registry`)).toBe('apply');
  for (const object of [DEPLOYMENT, `PodDisruptionBudget/${NS}/image-registry`]) {
    expect(fate(prediction, object)).toBe('never reached');
  }
  expect(condition(prediction, 'Progressing')).toMatchObject({ status: 'True', reason: 'Error' });
  expect(condition(prediction, 'Available')).toMatchObject({ status: 'False' });
  expect(condition(prediction, 'Degraded')).toMatchObject({ status: 'True', reason: 'Unavailable' });
});

test.each([
  [{ schedule: 'foo' }, 'spec.schedule: Invalid value: "foo": expected exactly 5 fields, found 1: [foo]'],
  [{ schedule: '* * * * 9' }, 'spec.schedule: Invalid value: "* * * * 9": end of range (9) above maximum (6): 9'],
  [
    { schedule: 'CRON_TZ=UTC 0 0 * * *' },
    'spec.schedule: Invalid value: "CRON_TZ=UTC 0 0 * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead',
  ],
  [
    { schedule: '99999999999999999999 * * * *' },
    'spec.schedule: Invalid value: "99999999999999999999 * * * *": failed to parse int from 99999999999999999999: strconv.Atoi: parsing "99999999999999999999": value out of range',
  ],
  [
    { schedule: 'TZ= 0 0 * * *' },
    'spec.schedule: Invalid value: "TZ= 0 0 * * *": cannot use TZ or CRON_TZ in schedule, use timeZone field instead',
  ],
  [
    { successfulJobsHistoryLimit: -1 },
    'spec.successfulJobsHistoryLimit: Invalid value: -1: must be greater than or equal to 0',
  ],
  [
    { tolerations: [{ key: 'a b' }] },
    `spec.jobTemplate.spec.template.spec.tolerations[0].key: Invalid value: "a b": ${NAME_PART}`,
  ],
])('a CronJob of %j', (spec, expected) => {
  const prediction = predict([...cluster({}), pruner(spec)], Release.V5_1);
  expect(fate(prediction, `CronJob/${NS}/image-pruner`)).toBe('never reached');
  expect(condition(prediction, 'Degraded', 'ImagePruner/cluster')?.message).toContain(
    `CronJob.batch "image-pruner" is invalid: ${expected}`,
  );
});

/** What is in the Progressing condition of a Deployment that the API server of the release rejects. */
const refusalOf = (spec: object, release: Release): string | undefined =>
  /is invalid: (.*)$/.exec(condition(predict(cluster(spec), release), 'Progressing')?.message ?? '')?.[1];

test('names of resources have quotes since Kubernetes 1.34', () => {
  const limits = { foo: '1' };
  const at = 'spec.template.spec.containers[0].resources.limits[foo]: Invalid value:';
  const [unknown, container] = [
    'must be a standard resource type or fully qualified',
    'must be a standard resource for containers',
  ];
  expect(refusalOf({ resources: { limits } }, Release.V4_20)).toBe(`[${at} foo: ${unknown}, ${at} foo: ${container}]`);
  expect(refusalOf({ resources: { limits } }, Release.V4_21)).toBe(
    `[${at} "foo": ${unknown}, ${at} "foo": ${container}]`,
  );
});

test('values of required node terms are checked since Kubernetes 1.33, those of preferred ones never', () => {
  const requirement = { key: 'a', operator: 'In', values: ['b c'] };
  const preference = { matchExpressions: [requirement] };
  const preferred = { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 1, preference }] };
  expect(refusalOf(term(requirement), Release.V4_19)).toBeUndefined();
  expect(refusalOf(term(requirement), Release.V4_20)).toBe(`${TERM}.values[0]: Invalid value: "b c": ${LABEL_VALUE}`);
  expect(refusalOf({ affinity: { nodeAffinity: preferred } }, Release.V4_20)).toBeUndefined();
});

test('label keys of a spread may be in its selector since Kubernetes 1.34', () => {
  const labelSelector = { matchLabels: { a: 'b' } };
  const spec = { topologySpreadConstraints: [{ ...SPREAD, labelSelector, matchLabelKeys: ['a'] }] };
  expect(refusalOf(spec, Release.V4_20)).toBe(
    'spec.template.spec.topologySpreadConstraints[0].matchLabelKeys[0]: Invalid value: "a": exists in both matchLabelKeys and labelSelector',
  );
  expect(refusalOf(spec, Release.V4_21)).toBeUndefined();
});

test('a key that the selector of a spread has twice is named without its list', () => {
  const labelSelector = { matchLabels: { a: 'b' }, matchExpressions: [{ key: 'a', operator: 'Exists' }] };
  const spec = { topologySpreadConstraints: [{ ...SPREAD, labelSelector, matchLabelKeys: ['c', 'a'] }] };
  expect(refusalOf(spec, Release.V4_21)).toBe(
    'spec.template.spec.topologySpreadConstraints[0][1]: Invalid value: "a": exists in both matchLabelKeys and labelSelector',
  );
});

test.each([
  ['docker-registry', true],
  ['a', false],
])('pods whose spread has the key %s of its selector in matchLabelKeys are refused: %s', (key, isRefused) => {
  const labelSelector = { matchLabels: { [key]: 'default' } };
  const spec = { replicas: 2, topologySpreadConstraints: [{ ...SPREAD, labelSelector, matchLabelKeys: [key] }] };
  const refused = predict(cluster(spec), Release.V4_21);
  expect(condition(refused, 'Available')?.status).toBe(isRefused ? 'False' : 'True');
});

test.each([
  [[{ name: '' }], '[0]: Required value'],
  [[{ name: 'c' }, { name: 'c', request: 'R' }], '[1]: Duplicate value: "c"'],
  [[{ name: 'c', request: 'r' }, { name: 'c' }], '[1]: Duplicate value: "c"'],
  [
    [
      { name: 'c', request: 'r' },
      { name: 'c', request: 'r' },
    ],
    '[1]: Duplicate value: "c/r"',
  ],
])('claims %j', (claims, expected) => {
  const at = 'spec.template.spec.containers[0].resources.claims';
  const missing = claims.flatMap(({ name }, index) =>
    name === ''
      ? []
      : [`${at}[${index}]: Not found: "c": must be one of the names in pod.spec.resourceClaims which is empty`],
  );
  const found = refusalOf({ resources: { claims } }, Release.V5_1) ?? '';
  const all = [`${at}${expected}`, ...missing];
  expect(
    found
      .replace(/^\[|\]$/g, '')
      .split(', ')
      .sort(),
  ).toEqual(all.sort());
});
