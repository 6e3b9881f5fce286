import { dumpedConfig, dumpOf, NO_PODS } from '../diagnosis/dumps/dump-yaml';
import { explain } from '../../src/engine';
import { inFolder } from '../files/temporary';
import { runInFolder, runWith } from './checking';

const STATUS = dumpOf(dumpedConfig(NO_PODS));
const LOG = 'time="a" level=fatal msg="NoSuchBucket: The specified bucket does not exist"\n';
const CAUSE = 'IRC402';
const INSPECTED = {
  'registry/cluster-scoped-resources/imageregistry.operator.openshift.io/configs/cluster.yaml': STATUS,
};

interface Answer {
  readonly causes: readonly { readonly id: string; readonly evidence: readonly { readonly file: string }[] }[];
}

function causes(files: Readonly<Record<string, string>>, ...paths: readonly string[]): string[] {
  const { out } = runInFolder(files, ['explain', '--output', 'json', ...paths]);
  return (JSON.parse(out) as Answer).causes.map(({ id }) => id);
}

test('logs and texts of a folder are read as those that are named', () => {
  for (const name of ['registry.log', 'deeper/pasted.txt']) {
    const files = { 'a/status.yaml': STATUS, [`a/${name}`]: LOG };
    expect(causes(files, 'a')).toEqual(causes(files, 'a/status.yaml', `a/${name}`));
    expect(causes(files, 'a')).toContain(CAUSE);
    expect(explain(files).causes.map(({ id }) => id)).toContain(CAUSE);
  }
  expect(causes({ 'a/registry.log': LOG }, 'a')).toContain(CAUSE);
  expect(causes({ 'a/status.yaml': STATUS, 'a/registry.md': LOG }, 'a')).not.toContain(CAUSE);
});

test('objects in a text of a folder are read', () => {
  expect(causes({ 'a/status.txt': STATUS, 'a/registry.log': LOG }, 'a')).toEqual(
    causes({ 'a/status.yaml': STATUS, 'a/registry.log': LOG }, 'a'),
  );
});

test('a text that is named and in a named folder is read once', () => {
  const files = { 'a/status.yaml': STATUS, 'a/registry.log': LOG };
  const { out } = runInFolder(files, ['explain', '--output', 'json', 'a', 'a/registry.log']);
  const { causes: found } = JSON.parse(out) as Answer;
  const evidence = found.find(({ id }) => id === CAUSE)?.evidence.filter(({ file }) => file === 'a/registry.log');
  expect(evidence).toHaveLength(1);
});

test.each([
  ['registry/registry.log', true],
  ['registry.log', true],
  ['registry/gather.log', false],
  ['registry/must-gather.log', false],
  ['registry/host_service_logs/masters/kubelet_service.log', false],
  ['registry/namespaces/openshift-etcd/pods/etcd-0/etcd/etcd/logs/current.log', false],
])('beside a dump or directly in it, %s is read: %s', (path, isRead) => {
  const found = causes({ ...INSPECTED, [path]: LOG }, '.');
  expect(found.includes(CAUSE)).toBe(isRead);
});

test('of a must-gather, texts directly in its folder are read, whichever folder is named', () => {
  const root = 'must-gather.local.1';
  const [[path, text] = ['', '']] = Object.entries(INSPECTED);
  const files = { [path.replace('registry', `${root}/quay-io-image-sha256-1`)]: text };
  for (const folder of ['.', root]) {
    expect(causes({ ...files, [`${root}/mine.log`]: LOG }, folder)).toContain(CAUSE);
    expect(causes({ ...files, [`${root}/other/service.log`]: LOG }, folder)).not.toContain(CAUSE);
  }
});

test('of a log that is larger than 32 MiB the end is read, be it named or in a folder', () => {
  const long = `${LOG.replace('NoSuchBucket', 'AccessDenied')}${'x'
    .repeat(1023)
    .concat('\n')
    .repeat(33 * 1024)}${LOG}`;
  inFolder({ 'a/registry.log': long }, (folder) => {
    for (const path of [`${folder}/a`, `${folder}/a/registry.log`]) {
      const { out, code } = runWith(['explain', '--output', 'json', path]);
      expect([code, (JSON.parse(out) as Answer).causes.map(({ id }) => id)]).toEqual([1, [CAUSE]]);
    }
  });
});
