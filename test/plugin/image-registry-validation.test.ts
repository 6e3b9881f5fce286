import { ImageRegistryValidation } from '../../src/plugin/image-registry-validation';
import { NEWEST_RELEASE } from '../../src/core/release';
import type { ValidationProperties } from '../../src/plugin/properties';
import type { PluginViolation } from '../../src/plugin/validation-context';
import { ACKNOWLEDGED, BAD, GOOD, UNWISE } from '../cli/manifests';
import { inFolder, type Files } from '../files/temporary';
import { CONFIGURATION_FILE } from '../../src/configuration/configuration-file';

interface Verdict {
  readonly status: string | undefined;
  readonly metadata: Readonly<Record<string, string>> | undefined;
  readonly violations: readonly PluginViolation[];
}

/** What the validation tells cdk8s-cli about the manifests of one synth. */
function validate(files: Files, properties?: ValidationProperties, below?: string): Verdict {
  const violations: PluginViolation[] = [];
  let verdict: Verdict = { status: undefined, metadata: undefined, violations };
  inFolder(files, (folder) => {
    if (below !== undefined) process.chdir(`${folder}/${below}`);
    void new ImageRegistryValidation(properties).validate({
      manifests: Object.keys(files)
        .filter((path) => path.endsWith('.yaml') && path !== CONFIGURATION_FILE)
        .map((path) => `${folder}/${path}`),
      report: {
        addViolation: (violation) => violations.push(violation),
        submit: (status, metadata) => {
          verdict = { status, metadata, violations };
        },
      },
    });
  });
  return verdict;
}

const idsOf = ({ violations }: Verdict): string[] => violations.map(({ ruleName }) => ruleName.slice(0, 5));

test('good manifests pass', () => {
  expect(validate({ 'a.k8s.yaml': GOOD }, { platform: 'aws' })).toEqual({
    status: 'success',
    metadata: {
      judged: expect.stringContaining(`checked against OpenShift ${NEWEST_RELEASE} (default`),
      acknowledged: '0',
    },
    violations: [],
  });
});

test('an error fails, with all that the CLI can show of it', () => {
  const { status, violations } = validate({ 'a.k8s.yaml': BAD });
  expect(status).toBe('failure');
  expect(violations).toEqual([
    {
      ruleName: expect.stringMatching(/^IR104 \(error\): [A-Z]/),
      recommendation: 'found -1, expected 0 or more',
      fix: expect.any(String),
      violatingResources: [
        {
          resourceName: 'a.k8s.yaml: Config/cluster',
          locations: ['spec.replicas at line 7, column 3'],
          manifestPath: expect.stringMatching(/\/a\.k8s\.yaml$/),
        },
      ],
    },
  ]);
});

test('a warning is shown and passes, unless warnings fail', () => {
  const passing = validate({ 'a.k8s.yaml': UNWISE });
  expect(passing.status).toBe('success');
  expect(passing.violations.map(({ ruleName }) => ruleName.slice(0, 15))).toEqual(['IR303 (warning)']);
  expect(validate({ 'a.k8s.yaml': UNWISE }, { failOn: 'warning' }).status).toBe('failure');
});

test('what is acknowledged is no violation; its reason stands in the summary', () => {
  expect(validate({ 'a.k8s.yaml': ACKNOWLEDGED }, { failOn: 'warning' })).toEqual({
    status: 'success',
    metadata: expect.objectContaining({ acknowledged: '1', 'IR303 a.k8s.yaml: Config/cluster': 'one zone, two nodes' }),
    violations: [],
  });
});

test('a reason cannot break the table in which the CLI prints it', () => {
  const text = ACKNOWLEDGED.replace('one zone, two nodes', '"one\\tzone\\nand \\u0007"');
  const { metadata } = validate({ 'a.k8s.yaml': text });
  expect(metadata?.['IR303 a.k8s.yaml: Config/cluster']).toBe('one\\u0009zone\\u000aand \\u0007');
});

test('charts that hold the same singletons are clusters of their own, others are one', () => {
  const claim = `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data, namespace: openshift-image-registry}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}, storageClassName: a}
`;
  const onClaim = GOOD.replace('s3:\n      bucket: layers\n      region: eu-central-1', 'pvc:\n      claim: data');
  expect(idsOf(validate({ 'a.yaml': onClaim, 'b.yaml': claim }))).toEqual(['IR203', 'IR204']);
  // The claim of the second cluster is not that of the first, and nothing uses it.
  expect(idsOf(validate({ 'a.yaml': onClaim, 'b.yaml': `${claim}---\n${GOOD}` }))).toEqual(['IR350']);
  expect(idsOf(validate({ 'a/x.yaml': onClaim, 'b/x.yaml': claim }))).toEqual([]);
});

test('release and platform are those of the properties', () => {
  const text = GOOD.replace('bucket: layers', 'bucket: layers\n      chunkSizeMiB: 20');
  const ofRelease = validate({ 'a.yaml': text }, { release: '4.13' });
  expect(ofRelease.metadata?.['judged']).toBe('checked against OpenShift 4.13');
  expect(idsOf(ofRelease)).toEqual(['IR401']);
  const empty = GOOD.replace(/storage:[^]*/, 'storage: {}\n');
  expect(idsOf(validate({ 'a.yaml': empty }, { platform: 'bare-metal' }))).toEqual(['IR202']);
  expect(idsOf(validate({ 'a.yaml': empty }))).toEqual([]);
});

test('a manifest that cannot be read fails', () => {
  const { status, violations } = validate({ 'a.yaml': GOOD, 'b.yaml': 'a: b: c\n' });
  expect(status).toBe('failure');
  expect(violations).toMatchObject([
    {
      ruleName: 'unreadable (error): Manifest that cannot be parsed',
      recommendation:
        'a key in the value of another key (put a value with ": " in quotes, or correct the indentation of the next line)',
      violatingResources: [{ resourceName: 'b.yaml', locations: ['line 1, column 4'] }],
    },
  ]);
});

test('properties that make no sense are refused before anything is judged', () => {
  expect(() => new ImageRegistryValidation({ release: '3.11' })).toThrow(/properties\.release/);
});

test('a name is no command to the terminal or the runner that shows it', () => {
  const { violations } = validate({
    'a.k8s.yaml': BAD.replace('name: cluster', 'name: "x\\n::error::\\e[31m##[group]"'),
  });
  const names = violations.flatMap(({ violatingResources }) => violatingResources.map((each) => each.resourceName));
  expect(names[0]).toBe('a.k8s.yaml: Config/x\\u000a::error::\\u001b[31m#\\u0023[group]');
});

describe('the configuration', () => {
  const here = process.cwd();
  afterEach(() => {
    process.chdir(here);
  });

  /** What the validation says of a project with a configuration, run in a folder of it. */
  function validateIn(below: string, configuration: string, files: Files, properties?: ValidationProperties): Verdict {
    const all = { '.git/HEAD': '', [CONFIGURATION_FILE]: configuration, 'app/main.ts': '', ...files };
    return validate(all, properties, below);
  }

  test('is that of the project, sets release, platform, levels and what fails, and the summary names it', () => {
    const configuration = `
release: "4.19"
failOn: warning
ignore: [app/dist]
rules: {IR303: {level: off, reason: one zone}}
paths: [{files: [app/dist/b*], platform: bare-metal, rules: {IR104: {level: warning, reason: not used yet}}}]
`;
    const { status, metadata, violations } = validateIn('app', configuration, {
      'app/dist/a.k8s.yaml': UNWISE,
      'app/dist/b.k8s.yaml': BAD.replace(/storage:[^]*/, 'storage: {}\n'),
    });
    expect(violations.map(({ ruleName }) => ruleName.split(':')[0])).toEqual(['IR104 (warning)', 'IR202 (error)']);
    expect([status, metadata]).toEqual([
      'failure',
      {
        judged: 'checked against OpenShift 4.19 (configuration)',
        'not judged': expect.stringMatching(/^a\.k8s\.yaml:13: the platform is not set, .*: IR332 \(/),
        acknowledged: '1',
        configuration: `../${CONFIGURATION_FILE} turns off IR303`,
        'IR303 a.k8s.yaml: Config/cluster': 'one zone',
      },
    ]);
  });

  test('comes behind the properties', () => {
    const verdict = validateIn(
      '.',
      'release: "4.13"\nfailOn: warning\n',
      { 'dist/a.yaml': UNWISE },
      {
        release: '4.19',
        failOn: 'error',
      },
    );
    expect([verdict.status, verdict.metadata?.['judged']]).toEqual(['success', 'checked against OpenShift 4.19']);
    expect(verdict.metadata?.['configuration']).toBe(CONFIGURATION_FILE);
  });

  test('can be left out, or be another file', () => {
    const files = { 'dist/a.yaml': UNWISE, 'ci/base.yaml': 'rules: {IR303: {level: off, reason: one zone}}\n' };
    expect(idsOf(validateIn('.', 'failOn: warning\n', files, { noConfig: true }))).toEqual(['IR303']);
    expect(idsOf(validateIn('.', 'failOn: warning\n', files, { config: 'ci/base.yaml' }))).toEqual([]);
  });

  test('that is wrong is refused with its line', () => {
    expect(() => validateIn('.', 'a: b\nfailOn: never\n', { 'a.yaml': GOOD })).toThrow(
      new RegExp(`IR191 ${CONFIGURATION_FILE}:1 a: .*IR192 ${CONFIGURATION_FILE}:2 failOn: `, 's'),
    );
  });
});

test('an ignore in its line holds, and one that nothing needs is told', () => {
  const ignored = UNWISE.replace(/^( *nodeSelector:.*)$/m, '$1 # image-registry-ignore IR303: one zone');
  expect(idsOf(validate({ 'a.yaml': ignored }))).toEqual([]);
  expect(idsOf(validate({ 'a.yaml': `# image-registry-ignore IR303: one zone\n${GOOD}` }))).toEqual(['IR195']);
});

test('the name of an object is told in one line', () => {
  const { violations } = validate({ 'a.k8s.yaml': BAD.replace('name: cluster', 'name: "x\\n::error::\\e[31m"') });
  const names = violations.flatMap(({ violatingResources }) => violatingResources.map((each) => each.resourceName));
  expect(new Set(names)).toEqual(new Set(['a.k8s.yaml: Config/x\\u000a::error::\\u001b[31m']));
});
