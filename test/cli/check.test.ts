import { NEWEST_RELEASE, RELEASES } from '../../src/core/release';
import { checkFiles, checkText, placesIn, reportOn, runWith } from './checking';
import { ACKNOWLEDGED, BAD, GOOD, UNWISE } from './manifests';

const PRUNER = `apiVersion: imageregistry.operator.openshift.io/v1
kind: ImagePruner
metadata:
  name: cluster
spec:
  ignoreInvalidImageReferences: true
  keepTagRevisions: 3
  suspend: false
`;
const claim = (mode: string): string => `apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: data
  namespace: openshift-image-registry
spec:
  accessModes: [${mode}]
  storageClassName: standard
  resources: {requests: {storage: 100Gi}}
`;
const ON_CLAIM = GOOD.replace('s3:\n      bucket: layers\n      region: eu-central-1', 'pvc:\n      claim: data');

describe('the exit code', () => {
  test.each([
    ['is 0 without findings', GOOD, [], 0],
    ['is 1 with an error', BAD, [], 1],
    ['is 0 with a warning', UNWISE, [], 0],
    ['is 1 with a warning where warnings fail', UNWISE, ['--fail-on', 'warning'], 1],
    ['is 0 with a warning that is acknowledged where warnings fail', ACKNOWLEDGED, ['--fail-on=warning'], 0],
    ['is 1 with an error where warnings fail', BAD, ['--fail-on', 'warning'], 1],
    ['is 2 where something cannot be read', `${GOOD}---\na: b: c\n`, [], 2],
    ['is 2 where something cannot be read and something is wrong', `${BAD}---\na: b: c\n`, [], 2],
    ['is 0 without an object', '# nothing\n', [], 0],
  ] as const)('%s', (_, text, options, code) => {
    for (const output of ['text', 'json', 'sarif']) {
      expect(checkText(text, ...options, '--output', output).code).toBe(code);
    }
  });

  test.each([
    ['no path', ['check'], 'expected at least one file or folder, or - for standard input'],
    ['an unknown option', ['check', '--realese', '4.19', 'a'], 'unknown option --realese; did you mean --release?'],
    [
      'an unknown short option',
      ['check', '-x', 'a'],
      /^unknown option -x; expected one of --release, --platform, --cluster, .*, --fail-on/,
    ],
    [
      'an unknown release',
      ['check', '--release', '4.11', 'a'],
      'found --release 4.11, expected 4.12 to 5.1; --release help lists all',
    ],
    [
      'an unknown mode',
      ['check', '--cluster=folders', 'a'],
      'found --cluster folders, expected one of auto, file, folder, all (did you mean folder?)',
    ],
    [
      'an unknown format',
      ['check', '--output', 'xml', 'a'],
      /^found --output xml, expected one of text, json, sarif\b/,
    ],
    [
      'an unknown level',
      ['check', '--fail-on', 'info', 'a'],
      'found --fail-on info, expected one of error, warning, not-judged',
    ],
    ['an option without its value', ['check', 'a', '--release'], 'found --release without its value'],
    [
      'a value that is an option',
      ['check', '--release', '--output', 'json', 'a'],
      "Option '--release' argument is ambiguous",
    ],
  ])('is 2 with %s, and nothing is printed to standard output', (_, args, message) => {
    const { code, out, err } = runWith(args);
    expect([code, out]).toEqual([2, '']);
    const [first = '', ...rest] = err.split('\n');
    expect(rest).toEqual(['Try --help.', '']);
    expect(first.replace('cdk8s-openshift-image-registry: ', '')).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});

describe('what is read', () => {
  test('standard input, as text and as bytes', () => {
    for (const standardInput of [BAD, Buffer.from(BAD)]) {
      const { out, code } = runWith(['check', '-'], { standardInput });
      expect(code).toBe(1);
      expect(out).toMatch(/^<stdin>:7:3: error IR104 Config\/cluster spec\.replicas: found -1/);
    }
  });

  test('every document of a file, and every file of a folder', () => {
    const { findings, checked } = reportOn({
      'a/x.yaml': `${BAD}---\n${PRUNER}---\na: 1\n`,
      'b/y.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: 'x', namespace: 'openshift-image-registry' },
        data: [],
      }),
    });
    expect(findings.map(({ file, id }) => `${file} ${id}`)).toEqual(['a/x.yaml IR104', 'b/y.json IR101']);
    expect(checked).toBe(3);
  });

  test('what oc prints: a List with status and managedFields', () => {
    const live = `apiVersion: v1
items:
- apiVersion: imageregistry.operator.openshift.io/v1
  kind: Config
  metadata:
    creationTimestamp: "2026-01-01T00:00:00Z"
    finalizers:
    - imageregistry.operator.openshift.io/finalizer
    generation: 5
    managedFields:
    - apiVersion: imageregistry.operator.openshift.io/v1
      fieldsType: FieldsV1
      fieldsV1:
        f:spec:
          .: {}
          f:replicas: {}
      manager: cluster-image-registry-operator
      operation: Update
      time: "2026-01-01T00:00:00Z"
    name: cluster
    resourceVersion: "12345"
    uid: 0b7d1d4e-5a3c-4b52-9a34-9bc4e1f1a2b3
  spec:
    logLevel: Normal
    managementState: Managed
    replicas: -2
    rolloutStrategy: RollingUpdate
    storage:
      managementState: Managed
      s3:
        bucket: cluster-image-registry
        encrypt: true
        region: eu-central-1
        virtualHostedStyle: false
    unsupportedConfigOverrides: null
  status:
    conditions:
    - lastTransitionTime: "2026-01-01T00:00:00Z"
      message: The registry is ready
      reason: Ready
      status: "True"
      type: Available
    generations: []
    observedGeneration: 5
    readyReplicas: 0
    storage:
      managementState: Managed
    storageManaged: true
kind: List
metadata:
  resourceVersion: ""
`;
    const { findings, checked, unreadable } = JSON.parse(
      runWith(['check', '--output', 'json', '-'], { standardInput: live }).out,
    ) as ReturnType<typeof reportOn>;
    expect(
      findings.filter(({ severity }) => severity === 'ERROR').map(({ id, line, field }) => [id, line, field]),
    ).toEqual([['IR104', 26, 'spec.replicas']]);
    expect([checked, unreadable]).toEqual([1, []]);
  });

  test('values as kubectl reads them', () => {
    const text = GOOD.replace('replicas: 2', 'replicas: 0o2\n  readOnly: yes\n  disableRedirect: "yes"');
    expect(placesIn(text)).toEqual(['IR101 9:3 spec.disableRedirect']);
  });

  test('what the objects of the registry are is counted, and nothing else', () => {
    const other = (kind: string, namespace: string): string =>
      `---\napiVersion: v1\nkind: ${kind}\nmetadata: {name: x, namespace: ${namespace}}\n`;
    const text = [
      GOOD,
      other('Service', 'default'),
      other('ConfigMap', 'openshift-config'),
      other('Pod', 'openshift-config'),
      other('Pod', 'openshift-image-registry'),
    ].join('');
    expect(reportOn({ 'a.yaml': text }).checked).toBe(3);
  });
});

describe('what is judged together', () => {
  const apart = { 'a/config.yaml': ON_CLAIM, 'a/claim.yaml': claim('ReadWriteOnce') };
  const ids = (files: Parameters<typeof reportOn>[0], ...args: string[]): string[] =>
    [
      ...new Set(
        reportOn(files, args)
          .findings.filter(({ severity }) => severity === 'ERROR')
          .map(({ id }) => id),
      ),
    ].sort();

  test('the files of a folder', () => {
    expect(ids(apart, 'a')).toEqual(['IR203', 'IR204']);
  });

  test('files that are named', () => {
    expect(ids(apart, 'a/config.yaml', 'a/claim.yaml')).toEqual(['IR203', 'IR204']);
  });

  test('files that are named, where folders are asked for', () => {
    expect(ids(apart, '--cluster', 'folder', 'a/config.yaml', 'a/claim.yaml')).toEqual(['IR203', 'IR204']);
  });

  test('not the files of a folder, where files are asked for', () => {
    expect(ids(apart, '--cluster', 'file', 'a')).toEqual([]);
  });

  test('two folders, where everything is asked for', () => {
    const files = { 'a/config.yaml': ON_CLAIM, 'b/claim.yaml': claim('ReadWriteOnce') };
    expect(ids(files, '.')).toEqual([]);
    expect(ids(files, '--cluster', 'all', '.')).toEqual(['IR203', 'IR204']);
  });

  test('not the files of a folder of which two hold the same singleton', () => {
    expect(ids({ ...apart, 'a/other.yaml': ON_CLAIM }, 'a')).toEqual([]);
    expect(ids({ ...apart, 'a/other.yaml': ON_CLAIM }, '--cluster', 'folder', 'a')).toEqual([
      'IR203',
      'IR204',
      'IR207',
    ]);
  });

  test('what the files do not contain is unknown, not wrong', () => {
    expect(checkText(ON_CLAIM).code).toBe(0);
  });
});

describe('the release', () => {
  test.each(RELEASES)('%s judges where it is named', (release) => {
    const { out } = checkText(GOOD, '--release', release, '--platform', 'aws');
    expect(out).toMatch(new RegExp(`checked against OpenShift ${release.replace('.', '\\.')}\n$`));
    expect(reportOn({ 'a.yaml': GOOD }, ['--release', release, '.']).release).toBe(release);
  });

  test('the newest one judges where none is named, and the report says so', () => {
    const { out, err } = checkText(GOOD);
    expect(out).toContain(`checked against OpenShift ${NEWEST_RELEASE} (default; no release is set)\n`);
    expect(err).toMatch(/^release not set: using OpenShift 5\.1, the newest one\./);
  });

  test('a field is there from its release on', () => {
    const text = GOOD.replace('bucket: layers', 'bucket: layers\n      chunkSizeMiB: 20');
    expect(placesIn(text, '--release', '4.13')).toEqual(['IR401 13:7 spec.storage.s3.chunkSizeMiB']);
    expect(placesIn(text, '--release', '4.19')).toEqual([]);
  });
});

describe('the platform', () => {
  const empty = GOOD.replace(/storage:[^]*/, 'storage: {}\n');

  test('lets its rules speak where it is named', () => {
    expect(placesIn(empty, '--platform', 'bare-metal')).toEqual(['IR202 9:3 spec.storage']);
    expect(placesIn(empty, '--platform', 'aws')).toEqual([]);
  });

  test('is not known where none is named, and the report names the rules that need it', () => {
    expect(placesIn(empty)).toEqual([]);
    expect(checkText(empty).out).toMatch(/^a\.yaml:9: not judged: the platform is not set, .*: IR202 \(/m);
  });
});

describe('the report', () => {
  test('shows what is acknowledged with its reason', () => {
    expect(checkText(ACKNOWLEDGED, '--platform', 'aws').out).toMatch(
      /^a\.yaml:10:3: acknowledged IR303 .*\n( {4}.*\n)* {4}acknowledged: one zone, two nodes\n1 registry object checked, 0 errors, 0 warnings, 1 acknowledged/,
    );
    expect(reportOn({ 'a.yaml': ACKNOWLEDGED }).findings.map(({ acknowledged }) => acknowledged)).toEqual([
      'one zone, two nodes',
    ]);
  });

  test('counts each object that has a finding', () => {
    const files = {
      'a.yaml': GOOD,
      'b.yaml':
        'apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: move\n  namespace: openshift-config\n' +
        '  labels: {cdk8s-openshift-image-registry/storage-change: s3}\n',
    };
    const report = reportOn(files);
    expect(new Set(report.findings.map(({ object }) => object.kind))).toEqual(new Set(['Job']));
    expect(report.checked).toBe(2);
  });

  test('stands in the order of files, lines and columns', () => {
    const files = { 'b.yaml': `${BAD}---\n${BAD.replace('name: cluster', 'name: other')}`, 'a.yaml': BAD };
    const places = reportOn(files, ['b.yaml', 'a.yaml', '--cluster', 'all']).findings.map(
      ({ file, line, column }) => [file, line, column] as const,
    );
    expect(places.length).toBeGreaterThan(3);
    expect(places).toEqual(
      [...places].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2])),
    );
  });

  test('names files that were not judged, which fails where that is wanted', () => {
    const files = { 'a.yaml': GOOD, 'chart/b.yaml': 'a: {{ b }}', 'chart/c.yaml': '{{ d }}' };
    const { out, code } = checkFiles(files, ['--platform', 'aws', '.']);
    expect(code).toBe(0);
    expect(out).toMatch(/^chart\/b\.yaml:1: not judged: a template that is not rendered yet/m);
    expect(out).toMatch(/\n0 errors; 2 files not judged\n$/);
    expect(reportOn(files, ['--platform', 'aws', '.']).notJudged.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'chart/b.yaml:1',
      'chart/c.yaml:1',
    ]);
    expect(checkFiles(files, ['--fail-on', 'not-judged', '.']).code).toBe(1);
    expect(checkFiles({ 'a.yaml': GOOD }, ['--fail-on', 'not-judged', '--platform', 'aws', '.']).code).toBe(0);
  });

  test('judges and prints what can be read', () => {
    const { out, code } = checkFiles({ 'a.yaml': BAD, 'b.yaml': `kind: Config\na: b: c\n---\n${UNWISE}` }, [
      ...['--platform', 'aws', '.'],
    ]);
    expect(code).toBe(2);
    expect(out).toMatch(/^a\.yaml:7:3: error IR104/);
    expect(out).toContain('b.yaml:11:3: warning IR303');
    expect(out).toContain(
      '\nb.yaml:2:4: unreadable: a key in the value of another key (put a value with ": " in quotes, or correct the indentation of the next line)\n2 registry objects checked, 1 error, 3 warnings, 0 acknowledged, 1 unreadable, checked',
    );
  });

  test('has colours only where they are wanted', () => {
    for (const colours of [false, true]) {
      const { out } = checkFiles({ 'a.yaml': BAD, 'b.yaml': 'kind: Image\na: b: c' }, ['.'], { colours });
      expect(out.includes('\u001b')).toBe(colours);
    }
    for (const output of ['json', 'sarif']) {
      expect(checkFiles({ 'a.yaml': BAD }, ['--output', output, '.'], { colours: true }).out).not.toContain('\u001b');
    }
  });
});

test.each([
  ['passes', [], 0],
  ['passes where warnings fail', ['--fail-on', 'warning'], 0],
  ['fails where everything is to be judged', ['--fail-on', 'not-judged'], 1],
] as const)('a folder in which nothing concerns the registry is told on standard error, and %s', (_, options, code) => {
  const files = { 'web.yaml': 'apiVersion: v1\nkind: Service\nmetadata: {name: web, namespace: shop}\n' };
  expect(checkFiles(files, [...options, '.'])).toMatchObject({
    err: 'found no object of the image registry in the input: nothing was checked\n',
    code,
  });
});

test.each(['', ' \n\t\n'])(
  'standard input of %j cannot be read, so that a pipe whose first command fails is no success',
  (standardInput) => {
    for (const args of [
      ['check', '-'],
      ['preview', '-'],
      ['diff', '-', 'dist/aws'],
      ['diff', 'dist/aws', '-'],
    ]) {
      const { code, out, err } = runWith(args, { standardInput });
      expect([code, out + err]).toEqual([
        2,
        expect.stringContaining('<stdin>:1:1: unreadable: it is empty; the command'),
      ]);
    }
    expect(runWith(['check', '-'], { standardInput: '# nothing\n' }).code).toBe(0);
  },
);

describe('what a live cluster reports', () => {
  const live = (config: string) => `${config}status:
  conditions:
  - {type: Degraded, status: "True", reason: Unavailable}
`;
  const ON_EMPTY_DIR = GOOD.replace('s3:\n      bucket: layers\n      region: eu-central-1', 'emptyDir: {}')
    .replace('replicas: 2', 'replicas: 1')
    .replace('RollingUpdate', 'Recreate');

  test.each([
    ['has no manifest as its cause where nothing is wrong', GOOD, [], true],
    ['has no manifest as its cause where an error endangers images only', ON_EMPTY_DIR, ['IR502'], true],
    ['may be caused by an error that the Operator meets', BAD, ['IR104'], false],
  ] as const)('%s', (_, config, ids, isNoted) => {
    const { out, err } = checkText(live(config));
    expect([...out.matchAll(/ error (IR\d+) /g)].map(([, id]) => id)).toEqual(ids);
    expect(err.includes('Config/cluster Degraded=True, and no manifest is the cause')).toBe(isNoted);
  });
});
