import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storageChangeJob } from '../../src/delivery/storage-change';
import { onPosix } from '../posix';

/** Stands in for oc: tells how it was called, one argument a line, and answers `get` with what it is told to. */
const FAKE_OC = `#!/bin/sh
{ printf '%s\\n' "$@"; echo --; } >> "$LOG"
if [ "$1" = "$FAILS" ]; then echo "the server is away" >&2; exit 1; fi
if [ "$1" = get ]; then printf '%s' "$FOUND"; fi
`;
const GET = [
  'get',
  'configs.imageregistry.operator.openshift.io/cluster',
  '--ignore-not-found',
  '--output',
  'jsonpath={.spec.storage.s3}',
];
const TO = { managementState: 'Unmanaged', pvc: { claim: `it's "odd" $(touch x) \`y\`` } };
const PATCH =
  '{"spec":{"storage":{"s3":null,"managementState":"Unmanaged","pvc":{"claim":"it\'s \\"odd\\" $(touch x) `y`"}}}}';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'oc-'));
  writeFileSync(join(folder, 'oc'), FAKE_OC);
  chmodSync(join(folder, 'oc'), 0o755);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

onPosix('where the old type is there, one merge patch takes it out and puts the new one in', () => {
  const { status, calls } = run({ FOUND: '{"bucket":"layers"}' });
  expect(status).toBe(0);
  expect(calls).toEqual([
    GET,
    ['patch', 'configs.imageregistry.operator.openshift.io/cluster', '--type', 'merge', '--patch', PATCH],
  ]);
});

onPosix('an empty block counts as there, as emptyDir is one', () => {
  expect(run({ FOUND: '{}' }).calls).toHaveLength(2);
});

onPosix('where the old type is not there, nothing is written, and that is no failure', () => {
  const { status, calls, output } = run({ FOUND: '' });
  expect({ status, calls }).toEqual({ status: 0, calls: [GET] });
  expect(output).toBe('spec.storage.s3 is not there: nothing to do\n');
});

onPosix('where nobody knows whether it is there, nothing is written and the Job tries again', () => {
  const { status, calls } = run({ FOUND: '{}', FAILS: 'get' });
  expect(status).not.toBe(0);
  expect(calls).toEqual([GET]);
});

onPosix('a patch that is refused is a failure', () => {
  expect(run({ FOUND: '{}', FAILS: 'patch' }).status).not.toBe(0);
});

/** Runs what the container of the Job runs. */
function run(env: Readonly<Record<string, string>>) {
  const job = storageChangeJob({ from: 's3', to: TO, image: 'cli', namespace: 'jobs' }) as any;
  const [program, ...args] = job.spec.template.spec.containers[0].command as string[];
  // The kubelet makes one of two; no name of a variable is in brackets here.
  const arguments_ = args.map((text) => text.replaceAll('$$', () => '$'));
  const log = join(folder, 'log');
  const done = spawnSync(program!, arguments_, {
    encoding: 'utf8',
    cwd: folder,
    env: { PATH: `${folder}:/usr/bin:/bin`, LOG: log, FAILS: 'nothing', ...env },
  });
  const calls = readFileSync(log, 'utf8')
    .split('--\n')
    .filter((call) => call !== '');
  return { status: done.status, output: done.stdout, calls: calls.map((call) => call.trimEnd().split('\n')) };
}
