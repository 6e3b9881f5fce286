import { parseAllDocuments } from 'yaml';
import { CALLS, OPTION_CALLS, runCall, writtenBy, type Call } from '../cli/every-command';
import { oneIn } from '../fuzzing';

/** What an attacker wants a reader, a renderer, a terminal or a runner to take for something else than a value. */
const HOSTILE = [
  'x',
  '',
  '## Approved by @org/security #12',
  '<img src=https://evil.example/x.png> [click](https://evil.example) | a',
  '::error::pwned',
  '##[error]pwned ##vso[task.setvariable variable=a]b',
  '\u001b[31m\u009b31m\u202e\u2028',
].join('\n');

const MANIFESTS = `
apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster, annotations: {acknowledge.cdk8s-openshift-image-registry/IR303: one zone only}}
spec:
  managementState: Managed
  logLevel: Normal
  replicas: 2
  rolloutStrategy: RollingUpdate
  nodeSelector: {node-role.kubernetes.io/infra: ""}
  tolerations: [{key: node-role.kubernetes.io/infra, operator: Exists, effect: NoSchedule}]
  proxy: {http: "http://proxy:3128", noProxy: localhost}
  routes: [{name: public, hostname: registry.example.com, secretName: tls}]
  requests: {read: {maxWaitInQueue: 1m}}
  storage: {managementState: Managed, s3: {bucket: images, region: eu-central-1, regionEndpoint: "https://s3.example.com"}}
---
apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata: {name: cluster}
spec: {schedule: 0 3 * * *, keepYoungerThanDuration: 60m, keepTagRevisions: 3, logLevel: Normal}
---
apiVersion: config.openshift.io/v1
kind: Infrastructure
metadata: {name: cluster}
status: {infrastructureName: infra-x, platformStatus: {type: AWS, aws: {region: eu-central-1}}}
---
apiVersion: v1
kind: Secret
metadata: {name: tls, namespace: openshift-image-registry}
stringData: {tls.crt: a}
---
apiVersion: policy.open-cluster-management.io/v1
kind: Policy
metadata: {name: registry, namespace: policies}
spec:
  policy-templates:
  - objectDefinition:
      apiVersion: policy.open-cluster-management.io/v1
      kind: ConfigurationPolicy
      metadata: {name: registry}
      spec:
        object-templates:
        - complianceType: musthave
          objectDefinition:
            apiVersion: imageregistry.operator.openshift.io/v1
            kind: Config
            metadata: {name: cluster}
            spec: {managementState: Removed, storage: {emptyDir: {}}}
`;

test('no value writes into Markdown, a terminal or the log of a runner, wherever it stands', () => {
  const documents = parseAllDocuments(MANIFESTS).map((each) => each.toJS() as unknown);
  const calls = CALLS.filter(({ reads }) => ['manifests', 'a dump'].includes(reads));
  const tried = oneIn(
    32,
    [...variants(documents)].flatMap((variant) => calls.map((call) => ({ variant, call }))),
  );
  let shown = 0;
  for (const { variant, call } of tried) {
    const { out, err } = runCall(call, (variant as readonly unknown[]).map(inAscii).join('\n---\n'));
    expect(errorsOf(call, out + err)).toEqual([]);
    shown += Number((out + err).includes('pwned'));
  }
  // Most leaves are shown by some command; a test that shows none proves nothing.
  expect(shown).toBeGreaterThan(20);
});

test('no option lets one through', () => {
  const all = [...variants(parseAllDocuments(MANIFESTS).map((each) => each.toJS() as unknown))];
  const options = OPTION_CALLS.filter(({ call }) => ['manifests', 'a dump'].includes(call.reads));
  let shown = 0;
  for (const [index, option] of oneIn(16, options).entries()) {
    const variant = all[(index * 7) % all.length] as readonly unknown[];
    const written = writtenBy(option, variant.map(inAscii).join('\n---\n'));
    const args = option.args('');
    const format = args.includes('--output') ? args.at(-1) : option.call.format;
    const call = { ...option.call, title: option.title, format };
    expect(errorsOf(call, args.includes('--color') ? written.replace(COLORS, '') : written)).toEqual([]);
    shown += Number(written.includes('pwned'));
  }
  expect(shown).toBeGreaterThan(1);
});

/** The codes of `report/paint.ts`. */
const COLORS = /\u001b\[(?:0|2|31|33)m/g;

/** The list with another item at an index. */
function put<T>(list: readonly T[], index: number, item: T): T[] {
  return list.map((each, at) => (at === index ? item : each));
}

/** Plain data with one key or text replaced, for each of them. */
function* variants(value: unknown): Generator {
  if (typeof value === 'string') yield HOSTILE;
  else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) for (const variant of variants(each)) yield put(value, index, variant);
  } else if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    for (const [index, [key, each]] of entries.entries()) {
      if (key === 'apiVersion' || key === 'kind') continue;
      yield Object.fromEntries(put(entries, index, [HOSTILE, each]));
      for (const variant of variants(each)) yield Object.fromEntries(put(entries, index, [key, variant]));
    }
  } else yield HOSTILE;
}

/** JSON in which no character is one that YAML forbids. */
function inAscii(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function errorsOf({ title, format }: Call, text: string): string[] {
  const forbidden =
    format === 'markdown'
      ? ([
          [text, RAW],
          [text.replace(CODE, ''), MARKUP],
        ] as const)
      : ([[format === 'github' ? text.replace(ANNOTATION, '') : text, RAW]] as const);
  return forbidden.flatMap(([shown, sign]) =>
    [...shown.matchAll(sign)].map(({ index }) => `${title}: ${shown.slice(Math.max(0, index - 80), index + 80)}`),
  );
}

/** What a terminal or a runner obeys. */
const RAW = /^\s*::|##\[|##vso\[|[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/gm;

/** What a page would render. */
const MARKUP = /^ {0,3}#+ Approved|<img|(?<!\\)\[click(?<!\\)\]|@org|https:\/\/evil/gm;

/** What GitHub reads as an annotation with our properties, in one line: standard input has no file. What it says may hold colons, and is data. */
const ANNOTATION =
  /^::(?:error|warning|notice) (?:file=[^:,\n]*,line=\d+(?:,col=\d+)?,)?title=(?:IR\d+|unreadable|not judged)::/gm;

/** Pictures and code spans, in which no markup has an effect. */
const CODE = /^```mermaid$[^]*?^```$|(?<!`)(`+)(?!`)[^\n]*?[^`]\1(?!`)|<code>[^<\n]*<\/code>/gm;
