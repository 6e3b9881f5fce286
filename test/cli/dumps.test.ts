import { packed } from '../files/archives/tar-archive';
import { CONFIG_FILE, mustGather } from '../inputs/dumps/must-gather';
import { inFolder } from '../files/temporary';
import { checkFiles, runWith, type Outcome } from './checking';

const FILES = mustGather(100);

/** The Config of the dump, as a repository has it. */
const MANIFEST = `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec:
  managementState: Managed
  replicas: 2
  storage: {managementState: Managed, s3: {bucket: prod-image-registry, region: eu-central-1, encrypt: true}}
`;

/** Runs a command on the must-gather as folder and as archive. */
function onDumps(run: (folder: string, dump: string) => Outcome): Outcome[] {
  return inFolder({ ...FILES, 'a.tar.gz': packed(FILES) }, (folder) =>
    ['must-gather.local.1', 'a.tar.gz'].map((name) => run(folder, `${folder}/${name}`)),
  );
}

test('check has nothing against a healthy cluster, as folder, as archive and at standard input', () => {
  const options = ['check', '--release', '4.19', '--platform', 'aws'];
  const outcomes = onDumps((_, dump) => runWith([...options, dump]));
  outcomes.push(runWith([...options, '-'], { standardInput: packed(FILES) }));
  for (const { code, out, err } of outcomes) {
    expect([code, err]).toEqual([0, '']);
    expect(out).toBe(
      '6 registry objects checked, 0 errors, 0 warnings, 0 acknowledged, checked against OpenShift 4.19\n',
    );
  }
});

test('check tells the place in an archive', () => {
  const files = { ...FILES, [CONFIG_FILE]: String(FILES[CONFIG_FILE]).replace('replicas: 2', 'replicas: -2') };
  const { code, out } = checkFiles({ 'a.tgz': packed(files) }, ['a.tgz']);
  expect(code).toBe(1);
  expect(out).toMatch(new RegExp(`^a\\.tgz/${CONFIG_FILE}:\\d+:\\d+: error `));
});

test('preview knows what the dump closes, and takes values that were left out for unknown', () => {
  const [folder, archive] = onDumps((_, dump) => runWith(['preview', '--release', '4.19', '--output', 'json', dump]));
  for (const outcome of [folder, archive]) {
    const preview = JSON.parse(outcome?.out ?? '') as { assumptions: { fact: string }[]; platform: string };
    expect(preview.platform).toBe('aws');
    const assumed = preview.assumptions.map(({ fact }) => fact);
    // Secrets are never closed.
    expect(assumed).toContain('Secret/openshift-image-registry/image-registry-private-configuration-user');
    expect(assumed).not.toContain('Secret/openshift-image-registry/installer-cloud-credentials');
    expect(assumed.filter((fact) => /^(?:Proxy|Node)/.test(fact))).toEqual([]);
  }
});

test('diff takes a folder and its archive for the same, and tells an edit of it', () => {
  const edited = { [CONFIG_FILE]: String(FILES[CONFIG_FILE]).replace('replicas: 2', 'replicas: 3') };
  const archive = packed({ ...FILES, ...edited });
  inFolder({ ...FILES, 'a.tar.gz': packed(FILES), 'b.tar.gz': archive, 'git/config.yaml': MANIFEST }, (folder) => {
    const diff = (old: string, now: string) =>
      runWith(['diff', '--release', '4.19', `${folder}/${old}`, `${folder}/${now}`]).out;
    expect(diff('a.tar.gz', 'must-gather.local.1')).toBe('NO CHANGE (OpenShift 4.19)\n');
    expect(diff('must-gather.local.1', 'b.tar.gz')).toContain('spec.replicas');
    expect(diff('a.tar.gz', 'git')).toBe('NO CHANGE (OpenShift 4.19)\n');
  });
});

test.each(['check', 'preview'])('%s of what is no archive: one message and no stack', (command) => {
  const { code, out, err } = inFolder({ 'a.tar.gz': 'no archive' }, (folder) =>
    runWith([command, `${folder}/a.tar.gz`]),
  );
  expect(code).toBe(2);
  expect(`${out}${err}`).toContain(
    'a.tar.gz:1:1: unreadable: it is not a tar archive, or it is damaged or truncated\n',
  );
  expect(`${out}${err}`).not.toMatch(/\n\s+at /);
});
