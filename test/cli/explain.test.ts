import { packed } from '../files/archives/tar-archive';
import { crashedPod, crashing } from '../diagnosis/dumps/dumped-pods';
import {
  type ConditionRow,
  dumpedConfig,
  dumpedOperator,
  dumpOf,
  failingSync,
  NO_PODS,
  READY,
} from '../diagnosis/dumps/dump-yaml';
import { COMMAND } from '../../src/cli/commands/explain';
import { COLLECT_COMMAND } from '../../src/diagnosis/engine/collect-command';
import { inFolder } from '../files/temporary';
import { runWith, type Outcome } from './checking';

interface ReportJson {
  readonly release: string;
  readonly healthy: boolean | null;
  readonly causes: readonly {
    readonly id: string;
    readonly certainty: string;
    readonly evidence: readonly { file: string; line: number; text: string }[];
  }[];
  readonly unexplained: readonly string[];
  readonly collect: readonly string[];
  readonly notes: readonly string[];
}

const explain = (standardInput: string | Uint8Array, ...options: string[]): Outcome =>
  runWith(['explain', ...options, '-'], { standardInput });
const report = (input: string | Uint8Array, ...options: string[]): ReportJson =>
  JSON.parse(explain(input, '--output', 'json', ...options).out) as ReportJson;

const CRASH = crashing('panic: NoSuchBucket: The specified bucket does not exist');

test('exit code 0 where it is healthy, 1 where it is not or the input does not show it, 2 without input', () => {
  expect(explain(dumpOf(dumpedConfig(READY))).code).toBe(0);
  expect(explain(CRASH).code).toBe(1);
  expect(explain('apiVersion: v1\nkind: Node\nmetadata: {name: a}\n')).toMatchObject({ code: 1 });
  expect(explain('')).toMatchObject({ code: 2, out: '' });
  expect(explain('kind: [\n')).toMatchObject({ code: 1 });
});

test('an input without a status names what to collect', () => {
  const { healthy, collect } = report('apiVersion: v1\nkind: Node\nmetadata: {name: a}\n');
  expect([healthy, collect[0]]).toEqual([null, expect.stringContaining(COLLECT_COMMAND)]);
});

test('the id of a rule leads to its manual', () => {
  expect(runWith(['explain', 'IR203'])).toMatchObject({ code: 2, err: expect.stringContaining('try "rules IR203"') });
  expect(runWith(['explain', 'IR999']).err).not.toContain('try');
});

test('the JSON has its keys in the order that is promised', () => {
  const json = JSON.parse(explain(CRASH, '--output', 'json').out) as { causes: object[] };
  expect(Object.keys(json)).toEqual(['release', 'platform', 'healthy', 'causes', 'unexplained', 'collect', 'notes']);
  const keys = ['id', 'certainty', 'what', 'object', 'field', 'evidence', 'explains', 'fix', 'source'];
  expect(Object.keys(json.causes[0] ?? {})).toEqual(keys);
});

test('the text of one cause fits a screen of 100 columns and 50 lines; only what is copied may be longer', () => {
  const lines = explain(CRASH).out.split('\n');
  expect(lines.length).toBeLessThan(50);
  expect(lines.filter((line) => line.length > 100 && !line.startsWith('      $ '))).toEqual([]);
});

test('the release is that of ClusterVersion, of the ClusterOperator or of the Deployment', () => {
  const version = {
    apiVersion: 'config.openshift.io/v1',
    kind: 'ClusterVersion',
    metadata: { name: 'version' },
    status: { desired: { version: '4.16.3' } },
  };
  const annotations = { 'release.openshift.io/version': '4.17.1' };
  const deployment = {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name: 'image-registry', namespace: 'openshift-image-registry', annotations },
  };
  const operator = { ...dumpedOperator([]), status: { versions: [{ name: 'operator', version: '4.18.9' }] } };
  expect(report(dumpOf(version, deployment)).release).toBe('4.16');
  expect(report(dumpOf(deployment)).release).toBe('4.17');
  expect(report(dumpOf(deployment, operator)).release).toBe('4.18');
  expect(report(dumpOf(version), '--release', '4.12').release).toBe('4.12');
});

test('logs of a must-gather are read, as folder and as archive', () => {
  const root = 'must-gather.local.1/quay-io-image-sha256-1';
  const files = {
    [`${root}/cluster-scoped-resources/imageregistry.operator.openshift.io/configs/cluster.yaml`]: dumpOf(
      dumpedConfig(NO_PODS),
    ),
    [`${root}/namespaces/openshift-image-registry/core/services.yaml`]:
      'apiVersion: v1\nkind: ServiceList\nitems: []\n',
    [`${root}/namespaces/openshift-image-registry/pods/image-registry-1-a/registry/registry/logs/current.log`]:
      'time="a" level=info msg=a\ntime="b" level=fatal msg="NoSuchBucket: The specified bucket does not exist"\n',
  };
  inFolder({ ...files, 'a.tar.gz': packed(files) }, (folder) => {
    for (const name of ['must-gather.local.1', 'a.tar.gz']) {
      const { out, code } = runWith(['explain', '--output', 'json', `${folder}/${name}`]);
      const { causes } = JSON.parse(out) as ReportJson;
      expect([code, causes[0]?.id, causes[0]?.certainty]).toEqual([1, 'IRC402', 'likely']);
      expect(causes[0]?.evidence[0]).toMatchObject({ line: 2, file: expect.stringMatching(/current\.log$/) as string });
    }
  });
});

test('dumps of several clusters are no input', () => {
  inFolder({ 'a.yaml': dumpOf(dumpedConfig(READY)), 'b.yaml': dumpOf(dumpedConfig(NO_PODS)) }, (folder) => {
    const { code, err } = runWith(['explain', folder]);
    expect([code, err]).toEqual([2, expect.stringContaining('found several clusters')]);
    expect(runWith(['explain', `${folder}/a.yaml`]).code).toBe(0);
  });
});

test('pasted text is a log', () => {
  const { causes, healthy } = report(
    'panic: SignatureDoesNotMatch: The request signature we calculated does not match\n',
  );
  expect([causes[0]?.id, healthy]).toEqual(['IRC307', null]);
});

test('tokens and passwords in logs and conditions are hidden', () => {
  const secrets = [
    'eyJhbGciOiJSUzI1NiIsImtpZCI6IkEifQ.eyJzdWIiOiJzeXN0ZW0ifQ.c2lnbmF0dXJl',
    'sha256~Zq7Xw9Kv2Lm4Tb8RZq7Xw9Kv2Lm4Tb8R',
    'hunter2hunter2',
  ];
  const [jwt = '', token = '', password = ''] = secrets;
  const log = `error: NoSuchBucket Authorization: Bearer ${jwt} ${token} password=${password} "client_secret": "${password}"`;
  const inputs = [crashing(log), failingSync(log), log];
  for (const output of ['text', 'json', 'markdown']) {
    for (const input of inputs) {
      const { out, err } = explain(input, '--output', output);
      expect(secrets.filter((secret) => (out + err).includes(secret))).toEqual([]);
      expect(out).toContain('IRC402');
    }
  }
});

test('what is so on purpose is a note', () => {
  const removed: typeof READY = [
    ['Available', 'True', 'Removed', 'The registry is removed'],
    ['Progressing', 'False', 'Removed', 'All registry resources are removed'],
    ['Degraded', 'False', 'Removed', 'The registry is removed'],
  ];
  const { healthy, causes, notes } = report(dumpOf(dumpedConfig(removed, undefined, { managementState: 'Removed' })));
  expect([healthy, causes, notes]).toEqual([true, [], [expect.stringContaining('spec.managementState is Removed')]]);
});

test('a rollout that began a moment ago is no illness, and none that lasts is healthy', () => {
  const at = (minute: string) => `2026-01-01T00:${minute}:00Z`;
  const rolling = (since: string) =>
    dumpOf(
      {
        ...dumpedConfig(READY),
        status: {
          conditions: [
            { type: 'Available', status: 'True' },
            {
              type: 'Progressing',
              status: 'True',
              reason: 'DeploymentNotCompleted',
              message: 'The deployment has not completed',
              lastTransitionTime: since,
            },
          ],
        },
      },
      { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a', creationTimestamp: at('40') } },
    );
  expect(report(rolling(at('38'))).healthy).toBeNull();
  expect(report(rolling(at('10'))).healthy).toBe(false);
});

test('what no cause explains is said, and what to collect', () => {
  const odd: readonly ConditionRow[] = [['Degraded', 'True', 'Odd', 'something odd']];
  const { causes, unexplained, collect } = report(dumpOf(dumpedConfig(odd)));
  expect(causes).toEqual([]);
  expect(unexplained).toEqual(['Config/cluster Degraded']);
  expect(collect.join()).toContain('logs deployment/cluster-image-registry-operator');
});

test('an error of a sync that is no other cause is quoted, and more is to be collected', () => {
  const { causes, collect } = report(failingSync('something that nobody knows'));
  expect(causes.map(({ id, certainty }) => [id, certainty])).toEqual([['IRC009', 'likely']]);
  expect(collect.join()).toContain('logs deployment/cluster-image-registry-operator');
});

test('check and preview name it where the status contradicts them', () => {
  const standardInput = dumpOf(dumpedConfig(NO_PODS, { emptyDir: {} }), crashedPod('x'));
  expect(runWith(['check', '-'], { standardInput }).err).toContain('explain');
  expect(runWith(['preview', '-'], { standardInput }).out).toContain('explain');
  expect(runWith(['check', '--release', '4.19', '-'], { standardInput: dumpOf(dumpedConfig(READY)) }).err).toBe('');
});

test('the help names the one command that collects enough', () => {
  expect(COMMAND.description).toContain(COLLECT_COMMAND);
});

test('items of a list that have a kind and no version are read by their kind', () => {
  const list = {
    apiVersion: 'v1',
    kind: 'List',
    items: [
      dumpedConfig(READY),
      { kind: 'DaemonSet', metadata: { name: 'node-ca', namespace: 'openshift-image-registry' } },
      {
        kind: 'Deployment',
        metadata: {
          name: 'image-registry',
          namespace: 'openshift-image-registry',
          annotations: { 'release.openshift.io/version': '4.17.1' },
        },
      },
    ],
  };
  expect(explain(JSON.stringify(list))).toMatchObject({ code: 0, err: '' });
  expect(report(JSON.stringify(list)).release).toBe('4.17');
  expect(runWith(['check', '-'], { standardInput: JSON.stringify(list) }).code).toBe(2);
});

test('the answer says what of the cluster the input does not show', () => {
  const shown = (standardInput: string, ...options: string[]) =>
    runWith(['explain', ...options, '-'], { standardInput }).out;
  const pasted = 'panic: AccessDenied: Access Denied';
  expect(shown(pasted).replace(/\s+/g, ' ')).toContain('(release unknown, OpenShift 5.1 assumed; platform unknown)');
  expect(shown(pasted, '--release', '4.19')).toContain('(OpenShift 4.19; platform unknown)');
  expect(shown(pasted, '--release', '4.19', '--platform', 'aws')).toContain('(OpenShift 4.19 on aws)');
});

test('a role that is named in the message of S3 hides nothing', () => {
  const standardInput =
    'api error AccessDenied: User: arn:aws:sts::1234:assumed-role/x is not authorized to perform: s3:ListBucket';
  const { out } = runWith(['explain', '--output', 'json', '-'], { standardInput });
  expect(JSON.parse(out)).toMatchObject({ causes: [{ id: 'IRC401' }] });
});
