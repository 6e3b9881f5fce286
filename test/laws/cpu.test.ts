import { timed } from '../cpu-time';
import { runWith } from '../cli/checking';
import { CALLS, runCall } from '../cli/every-command';

/**
 * 1 MiB may take the command 5 s of CPU, which is about 10 s in Jest. Usually a sixteenth of it is tried, which what is
 * quadratic does not do in 1.6 s either: FUZZ_DEPTH=16 npm test tries all of it, and the weekly workflow does so.
 */
const SIXTEENTHS = Math.min(16, Number(process.env['FUZZ_DEPTH'] ?? 1));
const BYTES = (SIXTEENTHS * 1024 * 1024) / 16;
const MOST_MILLISECONDS = 1000 + 600 * SIXTEENTHS;

const config = (spec: string, name = 'cluster'): string =>
  `{"apiVersion": "imageregistry.operator.openshift.io/v1", "kind": "Config", "metadata": {"name": "${name}"}, "spec": {"managementState": "Managed", "replicas": 2${spec}}}`;

/** A text of so many bytes, in JSON. */
const filled = (piece: string, end = '@'): string =>
  JSON.stringify(piece.repeat((BYTES - 1000) / JSON.stringify(piece).slice(1, -1).length) + end);

/** As many members as fit, by their index. */
function many(member: (index: number) => string, separator = ', '): string {
  const members: string[] = [];
  for (let size = 1000; size < BYTES; size += (members.at(-1)?.length ?? 0) + separator.length) {
    members.push(member(members.length));
  }
  return members.join(separator);
}

const object = (kind: string, name: string, rest = ''): string =>
  `{"apiVersion": "v1", "kind": "${kind}", "metadata": {"name": "${name}", "namespace": "openshift-image-registry"}${rest}}`;

/** A word of letters for each number. */
const wordOf = (index: number): string =>
  index
    .toString(16)
    .padStart(6, '0')
    .replace(/\d/g, (digit) => 'ghijklmnop'.charAt(Number(digit)));

const documents = (document: (index: number) => string): string => many(document, '\n---\n');

const patched = (patch: string): string =>
  `{"apiVersion": "hive.openshift.io/v1", "kind": "SyncSet", "metadata": {"name": "p"}, "spec": {"patches": [{"apiVersion": "imageregistry.operator.openshift.io/v1", "kind": "Config", "name": "cluster", "patchType": "json", "patch": ${JSON.stringify(patch)}}]}}`;

const image = (sources: string): string =>
  `{"apiVersion": "config.openshift.io/v1", "kind": "Image", "metadata": {"name": "cluster"}, "spec": {"registrySources": ${sources}}}`;

const mirrorSet = (mirrors: string): string =>
  `{"apiVersion": "config.openshift.io/v1", "kind": "ImageDigestMirrorSet", "metadata": {"name": "m"}, "spec": {"imageDigestMirrors": [${mirrors}]}}`;

const workOf = (index: number): string =>
  `{"apiVersion": "work.open-cluster-management.io/v1", "kind": "ManifestWork", "metadata": {"name": "w", "namespace": "c${index}"}, "spec": {"workload": {"manifests": [${config('')}]}}}`;

/** Each made a regular expression or a search quadratic, or is close to one that did. */
const HOSTILE: readonly (readonly [about: string, build: () => string])[] = [
  ['brackets before an at sign', () => config(`, "proxy": {"noProxy": ${filled('(')}}`)],
  ['slashes in a nodeSelector', () => config(`, "nodeSelector": {"a": ${filled('/')}}`)],
  ['users without passwords', () => config(`, "storage": {"s3": {"bucket": ${filled('a:a=')}}}`)],
  ['line ends in a bucket', () => config(`, "storage": {"s3": {"bucket": ${filled('\n')}}}`)],
  ['tabs in a key', () => config(`, "nodeSelector": {${filled('\t', '\n')}: "a"}`)],
  ['backticks', () => config(`, "rolloutStrategy": ${filled('`')}`)],
  ['digits in an amount', () => config(`, "resources": {"requests": {"cpu": ${filled('1')}}}`)],
  [
    'an OSS profile of empty lines',
    () =>
      `${object('Secret', 'image-registry-private-configuration-user', `, "stringData": {"credentials": ${filled('\n', '').replace('"', '"[default]\\n')}}`)}\n---\n${config(', "storage": {"oss": {"bucket": "b"}}')}`,
  ],
  [
    'variables in a key that do not end',
    () =>
      `${object('Secret', 'image-registry-private-configuration-user', `, "stringData": {"REGISTRY_STORAGE_S3_ACCESSKEY": ${filled('${a:')}, "REGISTRY_STORAGE_S3_SECRETKEY": "x"}`)}\n---\n${config(', "storage": {"s3": {"bucket": "b", "region": "r"}}')}`,
  ],
  ['unknown fields', () => config(`, ${many((index) => `"managementStat${index}": 1`)}`)],
  [
    'a list of ConfigMaps',
    () =>
      `{"apiVersion": "v1", "kind": "List", "items": [${many((index) => object('ConfigMap', `c${index}`))}]}\n---\n${config('')}`,
  ],
  ['Configs of any name', () => many((index) => config('', `c${index}`), '\n---\n')],
  [
    'routes',
    () => config(`, "routes": [${many((index) => `{"name": "r${index}", "hostname": "h${index}.example.com"}`)}]`),
  ],
  ['a JSON patch', () => patched(`[${many((index) => `{"op":"add","path":"/spec/a${index}","value":1} `)}]`)],
  ['a JSON pointer', () => patched(`[{"op":"add","path":${filled('/a', '')},"value":1}]`)],
];

/** What was slow for one command alone, which is the one that usually tries it. */
const SLOW_FOR: readonly (readonly [command: string, about: string, build: () => string])[] = [
  [
    'diff',
    'insecure registries',
    () => image(`{"insecureRegistries": [${many((index) => `"a${index}.example.com"`)}]}`),
  ],
  [
    'diff',
    'sources with mirrors',
    () => mirrorSet(many((index) => `{"source": "a${index}.io/x", "mirrors": ["b.io/${index}"]}`)),
  ],
  [
    'diff',
    'scopes within a source with as many mirrors',
    () =>
      `${mirrorSet(`{"source": "a.io", "mirrors": [${many((index) => `"b.io/${index}"`)}]}`)
        .slice(0, BYTES / 2)
        .replace(/,[^,]*$/, ']}]}}')}\n---\n${image(`{"insecureRegistries": [${many((index) => `"a.io/${index}"`)}]}`)
        .slice(0, BYTES / 2)
        .replace(/,[^,]*$/, ']}}}')}`,
  ],
  ['diff', 'a nodeSelector', () => config(`, "nodeSelector": {${many((index) => `"k${index}": "v"`)}}`)],
  [
    'diff',
    'constraints of spread',
    () =>
      config(
        `, "topologySpreadConstraints": [${many((index) => `{"maxSkew": 1, "topologyKey": "k${index}", "whenUnsatisfiable": "DoNotSchedule"}`)}]`,
      ),
  ],
  [
    'preview',
    'claims of resources',
    () => config(`, "resources": {"claims": [${many((index) => `{"name": "c${index}"}`)}]}`),
  ],
  [
    'preview',
    'tolerations that the schema rejects',
    () => config(`, "tolerations": [${many((index) => `{"kye": "k${index}", "operator": 3}`)}]`),
  ],
  [
    'preview',
    'patches of a SyncSet, each a text',
    () =>
      `{"apiVersion": "hive.openshift.io/v1", "kind": "SyncSet", "metadata": {"name": "p", "namespace": "n"}, "spec": {"patches": [${many((index) => `{"apiVersion": "imageregistry.operator.openshift.io/v1", "kind": "Config", "name": "cluster", "patchType": "merge", "patch": "{\\"spec\\":{\\"replicas\\":${index}}}"}`)}]}}`,
  ],
  [
    'diff',
    'parts of one Config in a Policy',
    () =>
      `{"apiVersion": "policy.open-cluster-management.io/v1", "kind": "ConfigurationPolicy", "metadata": {"name": "p", "namespace": "n"}, "spec": {"remediationAction": "enforce", "object-templates": [${many((index) => `{"complianceType": "musthave", "objectDefinition": ${config(`, "x${index}": 1`)}}`)}]}}`,
  ],
  ['diff', 'ManifestWorks of as many clusters', () => documents((index) => workOf(index))],
  ['check', 'Configs in works of as many clusters, each with a warning', () => documents((index) => workOf(index))],
  ['check', 'Configs of one name', () => documents(() => config(''))],
  [
    'check',
    'claims beside Configs that name others',
    () =>
      documents(
        (index) =>
          `${config(`, "storage": {"pvc": {"claim": "data-${wordOf(index)}-a"}}`, `c${index}`)}\n---\n${object('PersistentVolumeClaim', `data-${wordOf(index)}-b`)}`,
      ),
  ],
  [
    'check',
    'sets that each select as many clusters',
    () =>
      documents(
        (index) =>
          `{"apiVersion": "hive.openshift.io/v1", "kind": "ClusterDeployment", "metadata": {"name": "c", "namespace": "c${index}", "labels": {"a": "b"}}}\n---\n{"apiVersion": "hive.openshift.io/v1", "kind": "SelectorSyncSet", "metadata": {"name": "s${index}"}, "spec": {"clusterDeploymentSelector": {"matchLabels": {"a": "b"}}, "resources": [${config('')}]}}`,
      ),
  ],
  [
    'check',
    'install manifests in one text of lines, each with a mistake',
    () => `apiVersion: hive.openshift.io/v1
kind: ClusterDeployment
metadata: {name: c, namespace: n}
spec: {provisioning: {manifestsConfigMapRef: {name: m}}}
---
apiVersion: v1
kind: ConfigMap
metadata: {name: m, namespace: n}
data:
  a.yaml: |
    ${documents(() => config(', "own": 1'))
      .replaceAll(', ', ',\n')
      .replaceAll('\n', '\n    ')}
`,
  ],
  ['adopt', 'ManifestWorks of many clusters', () => documents((index) => `${workOf(index)}\n# ${'a'.repeat(400)}`)],
  [
    'adopt',
    'items of a list that stay as they are',
    () => `apiVersion: v1\nkind: List\nitems:\n${many((index) => `- ${object('ConfigMap', `c${index}`)}`, '\n')}\n`,
  ],
  [
    'check',
    'a ConfigMap with many manifests in one text',
    () =>
      object(
        'ConfigMap',
        'c',
        `, "data": {"a": ${JSON.stringify(documents((index) => config('', `c${index}`).replaceAll('"', "'")))}}`,
      ),
  ],
  [
    'adopt',
    'fields without a value, in one line of an object that stays',
    () => object('ConfigMap', 'c', `, "data": {"a": "b", ${many((index) => `"k${index}": null`)}}`),
  ],
  [
    'adopt',
    'unknown fields, in lines of a Config that stays',
    () => config(`, "storage": {"s3": {"bucket": "b"}},\n${many((index) => `"k${index}": 1`, ',\n')}`),
  ],
];

/** What `reads.test.ts` bounds at any size: all of it is tried as well. */
const READ_ONCE: typeof SLOW_FOR = [
  [
    'adopt',
    'comments behind as many fields',
    () => config(`, "tolerations": [\n${many((index) => `{"key": "k${index}"}, # c${index}`, '\n')}\n]`),
  ],
  [
    'adopt',
    'deep maps',
    () =>
      documents((index) =>
        config(`, "unsupportedConfigOverrides": ${'{a: '.repeat(90)}b${'}'.repeat(90)}`, `c${index}`),
      ),
  ],
];

const INVENTORIES: readonly (readonly [string, () => string])[] = [
  [
    'brackets before an at sign',
    () => `clusters: [{cluster: c1, platform: aws, overrides: {proxy: {noProxy: [${filled('(')}]}}}]`,
  ],
  ['an unknown name', () => `clusters: [{cluster: c1, platform: aws, ${filled('a:')}: 1}]`],
  ['clusters without a platform', () => `clusters: [${many((index) => `{cluster: c${index}}`)}]`],
];

/** One call of each command; usually of preview the format that escapes, and of all inputs. */
const TRIED = CALLS.filter(({ title }) =>
  [
    'check --output text -',
    ...(SIXTEENTHS === 16 ? ['preview --output json -'] : []),
    'preview --output markdown -',
    'diff --output text dist/aws -',
  ].includes(title),
);

/** Those and the commands that usually are not slow. */
const ANY = [...TRIED, ...CALLS.filter(({ name }) => name === 'adopt')];

const ROWS = [
  ...HOSTILE.map(([about, build]) => ({ about, build, calls: TRIED })),
  ...[...SLOW_FOR, ...(SIXTEENTHS === 16 ? READ_ONCE : [])].map(([command, about, build]) => ({
    about: `${about} (${command})`,
    build,
    calls: ANY.filter((call) => call.name === command || (SIXTEENTHS === 16 && TRIED.includes(call))),
  })),
];

test.each(ROWS)('$about: takes every command time in proportion', ({ build, calls }) => {
  const input = build();
  expect(input.length).toBeGreaterThan(BYTES * 0.9);
  expect(calls).not.toEqual([]);
  for (const call of calls) {
    const { result, milliseconds } = timed(() => runCall(call, input));
    expect({
      title: call.title,
      isSlow: milliseconds > MOST_MILLISECONDS,
      err: result.err.match(/Please report/)?.[0],
    }).toEqual({ title: call.title, isSlow: false, err: undefined });
  }
});

const fixable = (index: number): string =>
  `{"apiVersion": "external-secrets.io/v1", "kind": "ExternalSecret", "metadata": {"name": "s${index}", "namespace": "openshift-image-registry"}, "spec": {"target": {"name": "s"}, "data": [{"secretKey": "a", "remoteRef": {"key": "b"}}]}}`;

const misnamed = (index: number): string =>
  `apiVersion: v1\nkind: Secret\nmetadata:\n  name: s${index}\n  namespace: openshift-image-registry\nstringData:\n  REGISTRY_STORAGE_S3_ACCESSKEY: A\n  REGISTRY_STORAGE_S3_SECRETKEY: B`;

test.each([
  ['--fix-suggested', 'many documents', ['--fix-suggested', '--dry-run'], () => documents(misnamed)],
  [
    '--fix',
    'one document',
    ['--fix', '--dry-run'],
    () => `{"apiVersion": "v1", "kind": "List", "items": [${many(fixable)}]}`,
  ],
  [
    'SARIF',
    'one document',
    ['--output', 'sarif'],
    () => `{"apiVersion": "v1", "kind": "List", "items": [${many(fixable)}]}`,
  ],
  ['SARIF', 'many documents', ['--output', 'sarif'], () => documents(fixable)],
])('%s takes edits of %s time in proportion', (_, __, options, build) => {
  const standardInput = build();
  const { result, milliseconds } = timed(() => runWith(['check', ...options, '-'], { standardInput }));
  // In one line, what is behind the name of a secret is not shown.
  expect(result.out.includes('conversionStrategy') || / findings can be fixed/.test(result.err)).toBe(true);
  expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
});

test.each(INVENTORIES)('%s: an inventory takes a fleet time in proportion', (_, build) => {
  const [call] = CALLS.filter(({ name }) => name === 'fleet');
  if (call === undefined) throw new Error('there is no command fleet');
  const { result, milliseconds } = timed(() => runCall(call, build()));
  expect(result.err).not.toContain('Please report');
  expect(milliseconds).toBeLessThan(MOST_MILLISECONDS);
});
