import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CAUSES } from '../../src/diagnosis';
import { fieldOf } from '../../src/core/record';
import { diagnose } from '../../src/diagnosis/engine/diagnose';
import { crashedPod, dumpedEvent, dumpedPod } from './dumps/dumped-pods';
import { dumpedOperator, dumpOf, READY, type ConditionRow } from './dumps/dump-yaml';
import { objectsInFiles } from '../../src/inputs/objects-in-files';
import { readPaths } from '../../src/files/read-paths';
import { RULES } from '../../src/rules';
import { readYaml } from '../../src/yaml/read-yaml';
import type { SourceObject } from '../../src/yaml/source-object';
import { diagnosisOf } from './diagnosing';

const FOLDERS = readdirSync('dist', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join('dist', name));

/** What a cluster reports in which all is well, with the traces of what once was not. */
const TRACES = dumpOf(
  dumpedOperator(READY.map(([type, status, , message]) => [type, status, 'AsExpected', `${type}: ${message}`])),
  dumpedEvent('Pod', 'image-registry-7c9d-earlier', 'FailedScheduling', '0/3 nodes are available: 3 Insufficient cpu.'),
  dumpedPod('image-registry-7c9d-abcde', {
    phase: 'Running',
    containerStatuses: [
      {
        name: 'registry',
        ready: true,
        restartCount: 1,
        state: { running: {} },
        lastState: { terminated: { exitCode: 137, reason: 'OOMKilled' } },
      },
    ],
  }),
);
const LOG = {
  file: 'current.log',
  pod: 'image-registry-7c9d-abcde',
  text: 'level=error msg="AccessDenied: Access Denied"',
};

test('no example of dist/ has a cause once its cluster reports that all is well', () => {
  const found = FOLDERS.flatMap((folder) => {
    const objects = objectsInFiles(readPaths([folder], () => '').files).map(withGoodStatus);
    const traces = readYaml('traces.yaml', TRACES).objects;
    const { healthy, causes } = diagnose({ objects: [...objects, ...traces], logs: [LOG] }, CAUSES, RULES);
    return healthy === true && causes.length === 0 ? [] : [`${folder}: ${causes.map(({ id }) => id).join()}`];
  });
  expect(found).toEqual([]);
  expect(FOLDERS.length).toBeGreaterThan(50);
});

test('the same traces count where it reports that something is wrong', () => {
  const bad = dumpOf(
    dumpedOperator([
      ['Available', 'False', 'NoReplicasAvailable', 'Available: The deployment does not have available replicas'],
    ]),
  );
  const { healthy, causes } = diagnosisOf(`${bad}---\n${dumpOf(crashedPod('', 'OOMKilled', 137))}`);
  expect([healthy, causes[0]?.id]).toEqual([false, 'IRC608']);
});

function withGoodStatus(object: SourceObject): SourceObject {
  const { kind } = object.manifest;
  if (!['Config', 'ImagePruner'].includes(kind)) return object;
  const state = fieldOf(object.manifest['spec'], 'managementState');
  const ready = READY.map(([type, status]): ConditionRow => [type, status, READY_REASONS[String(state)] ?? '', '']);
  const rows = kind === 'Config' ? ready : [['Available', 'True', 'AsExpected', 'Pruner CronJob has been created']];
  const conditions = rows.map(([type, status, reason, message]) => ({ type, status, reason, message }));
  return { ...object, manifest: { ...object.manifest, status: { conditions } } };
}

const READY_REASONS: Readonly<Record<string, string>> = {
  Managed: 'Ready',
  Removed: 'Removed',
  Unmanaged: 'Unmanaged',
};
