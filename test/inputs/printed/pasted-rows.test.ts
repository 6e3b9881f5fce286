import type { Manifest } from '../../../src/core/manifest';
import { printedObjects } from '../../../src/inputs/printed/printed-objects';

const OPERATORS = [
  'NAME             VERSION   AVAILABLE   PROGRESSING   DEGRADED   SINCE   MESSAGE',
  'authentication   4.18.3    True        False         True       3d      OAuthServerDegraded: no such route',
  'image-registry   4.18.3    False       True          True       4d      Available: The deployment does not have available replicas',
];
const PODS = [
  'NAME                                               READY   STATUS             RESTARTS      AGE',
  'cluster-image-registry-operator-6f9b7c5d8d-k2m4x   1/1     Running            1 (4d ago)    12d',
  'image-registry-7d9c5b8f6c-x2xk9                    0/1     CrashLoopBackOff   12 (2m ago)   40m',
];
const REST = [
  'NAME                     STATUS    VOLUME   CAPACITY   ACCESS MODES   STORAGECLASS   AGE',
  'image-registry-storage   Pending                                      thin-csi       12m',
  '',
  'LAST SEEN   TYPE      REASON               OBJECT                                         MESSAGE',
  '2m          Warning   ProvisioningFailed   persistentvolumeclaim/image-registry-storage   failed to provision volume with thin-csi',
];
const DESCRIBED = [
  'Name:          image-registry-storage',
  'Namespace:     openshift-image-registry',
  'StorageClass:  thin-csi',
  'Events:',
  '  Type     Reason              Age                 From                      Message',
  '  ----     ------              ----                ----                      -------',
  '  Warning  ProvisioningFailed  3m (x10 over 12m)   csi.vsphere.vmware.com_a  failed to provision volume: no datastore',
];
const TICKET = [...OPERATORS, '', ...PODS, '', ...REST, '', ...DESCRIBED];

const manifestsIn = (text: string): Manifest[] => printedObjects('a.txt', text).objects.map(({ manifest }) => manifest);
const pasted =
  (change: (line: string, index: number) => string) =>
  (lines: readonly string[]): string =>
    lines.map(change).join('\n');

test('every row is read as it is printed', () => {
  expect(manifestsIn(TICKET.join('\n')).map(({ kind }) => kind)).toEqual([
    'ClusterOperator',
    'Pod',
    'Pod',
    'PersistentVolumeClaim',
    'Event',
    'Event',
  ]);
});

const prefixed = (type: string) => pasted((line) => line.replace(/^(?=[a-z])/, `${type}/`));
const coloured = (before: string) =>
  pasted((line) => line.replace(/\b(False|True|Warning|0\/1)\b/, `${before}[31m$1${before}[0m`));

describe.each<[string, (lines: readonly string[]) => string]>([
  ['indented by four spaces', pasted((line) => `    ${line}`)],
  ['indented by a tab', pasted((line) => `\t${line}`)],
  ['quoted as a mail', pasted((line) => `> ${line}`)],
  ['quoted twice', pasted((line) => `> > ${line}`)],
  ['quoted without a space', pasted((line) => `>${line}`)],
  ['quoted as HTML', pasted((line) => `&gt; ${line}`)],
  ['indented in a quotation', pasted((line) => `>     ${line}`)],
  ['with line ends of Windows', (lines) => lines.join('\r\n')],
  ['with non-breaking spaces', pasted((line) => line.replace(/ /g, '\u00a0'))],
  ['with spaces of HTML', pasted((line) => line.replace(/ {2}/g, '&nbsp; '))],
  ['with characters of no width', pasted((line) => `\u200b${line}\ufeff`)],
  ['with line breaks of HTML', pasted((line) => `${line}<br>`)],
  ['in colours', coloured('\u001b')],
  ['in colours without their escape characters', coloured('')],
  ['in colours as a pager shows them', coloured('^[')],
  ['in a fence', (lines) => ['```', ...lines, '```'].join('\n')],
  ['in a fence of Jira', (lines) => `{noformat}${lines.join('\n')}{noformat}`],
  ['in a fence of Jira with a language', (lines) => `{code:bash}\n${lines.join('\n')}\n{code}`],
  ['in an element of HTML', (lines) => `<pre>${lines.join('\n')}</pre>`],
  ['each as code', pasted((line) => (line === '' ? '' : `\`${line}\``))],
  ['below prompts', (lines) => ['$ oc get co image-registry', ...lines, '[root@bastion ~]# exit'].join('\n')],
  ['with numbers of lines as grep prints them', pasted((line, index) => `${index + 1}:${line}`)],
  ['with the name of a file as grep prints it', pasted((line) => `ticket-1/co.txt:${line}`)],
  ['with numbers of lines as cat prints them', pasted((line, index) => `     ${index + 1}\t${line}`)],
])('%s', (_, paste) => {
  test('the rows are the same, at the lines where they are', () => {
    expect(manifestsIn(paste(TICKET))).toEqual(manifestsIn(TICKET.join('\n')));
  });
});

describe.each<[string, readonly string[], (lines: readonly string[]) => string]>([
  ['of a list', [...OPERATORS, ...PODS], pasted((line) => `- ${line}`)],
  ['with times', [...OPERATORS, ...PODS], pasted((line) => `[2026-11-29 10:00:01] ${line}`)],
  ['of a table of Jira', [...OPERATORS, ...PODS], pasted((line) => `|${line.replace(/ {2,}/g, '|')}|`)],
  ['of a table of Markdown', [...OPERATORS, ...PODS], pasted((line) => `| ${line.replace(/ {2,}/g, ' | ')} |`)],
  ['with tabs', [...OPERATORS, ...PODS], pasted((line) => line.replace(/ {2,}/g, '\t'))],
  ['with the type of a cluster operator', OPERATORS, prefixed('clusteroperator.config.openshift.io')],
  ['with the short type of a cluster operator', OPERATORS, prefixed('co')],
  ['with the type of a pod, in a quotation', PODS, (lines) => `> ${prefixed('pod')(lines).replace(/\n/g, '\n> ')}`],
  ['with the type of a claim', REST.slice(0, 2), prefixed('persistentvolumeclaim')],
  ['of all namespaces', PODS, pasted((line) => `openshift-image-registry   pod/${line}`)],
  ['with other columns', PODS, pasted((line) => `${line}   10.128.2.7   worker-1   <none>   <none>`)],
  ['without the last columns', OPERATORS.slice(0, 2), pasted((line) => line.slice(0, 59).trimEnd())],
])('%s', (_, lines, paste) => {
  test('the rows are the same', () => {
    expect(manifestsIn(paste(lines))).toEqual(manifestsIn(lines.join('\n')));
  });
});

const wrapped = (width: number) => (line: string) => line.match(new RegExp(`.{1,${width}}`, 'g'))?.join('\n') ?? '';
const folded = (width: number) => (line: string) =>
  line.replace(new RegExp(`(?=.{${width}})(.{1,${width}}) `, 'g'), '$1\n');

describe.each([
  ['a terminal of 80 columns', wrapped(80)],
  ['a terminal of 100 columns', wrapped(100)],
  ['a mail of 76 columns', folded(76)],
])('wrapped by %s', (_, wrap) => {
  test.each([
    ['a cluster operator', OPERATORS],
    ['pods', PODS],
    ['a claim and an event', REST],
    ['a description', DESCRIBED],
  ])('%s is the same', (__, lines) => {
    expect(manifestsIn(lines.map(wrap).join('\n'))).toEqual(manifestsIn(lines.join('\n')));
  });
});

test('what is below a row is no part of its message', () => {
  const next =
    'E1129 10:00:00.000000       1 controller.go:377] unable to sync: NoSuchBucket, and more words than in the row above it';
  const { objects, rest } = printedObjects('a.txt', [...OPERATORS, next, '$ oc get pods'].join('\n'));
  expect(objects).toHaveLength(1);
  expect(rest.split('\n').slice(2)).toEqual(['', next, '$ oc get pods']);
});

test('a wrapped row takes all its lines, and is where it begins', () => {
  const { objects, rest } = printedObjects('a.txt', `${wrapped(80)(OPERATORS[2] ?? '')}\n\nthen`);
  expect(objects.map(({ locate }) => locate([]).line)).toEqual([1]);
  expect(rest).toBe('\n\n\nthen');
});

test.each([
  ['deployment.apps/image-registry                    0/2     2            0           5h', 2, 'False'],
  ['deployment.apps/cluster-image-registry-operator   0/0     0            0           5h', 0, 'True'],
  ['image-registry   2/2     2            2           5h', 2, 'True'],
  ['image-registry   1/2     2            1           5h', 2, undefined],
])('%s', (row, replicas, available) => {
  const conditions = available === undefined ? [] : [{ type: 'Available', status: available }];
  expect(manifestsIn(`  ${row}`)).toMatchObject([{ kind: 'Deployment', spec: { replicas }, status: { conditions } }]);
});

test.each([
  'service/image-registry   ClusterIP   172.30.1.2   <none>   5000/TCP   5h',
  'replicaset.apps/image-registry-7d9c5b8f6c   2   2   0   5h',
  'daemonset.apps/node-ca   6   6   5   6   5   kubernetes.io/os=linux   5h',
  'other   deployment.apps/image-registry   0/2   2   0   5h',
])('%s is left', (row) => {
  expect(printedObjects('a.txt', row)).toEqual({ objects: [], rest: row });
});

test.each([
  '  Pod[monitoring/web-1]: invalid container image reference "x:${TAG}": invalid reference format',
  'DeploymentConfig[myns/web]: invalid container image reference',
  "can't be attached to another [mynode]",
  'Pod[1models/web-1]: invalid container image reference',
])('a name in brackets is no colour whose escape character was lost: %s', (line) => {
  expect(printedObjects('pasted.txt', line).rest).toBe(line);
});

test.each([
  ['[31mError:[0m it failed', 'Error: it failed'],
  ['\u001b[31mError:\u001b[m it failed', 'Error: it failed'],
  ['[31mError:[m it failed[m', 'Error: it failed'],
])('what remains of colours is removed: %j', (line, printed) => {
  expect(printedObjects('pasted.txt', line).rest).toBe(printed);
});
