import { stringify } from 'yaml';
import type { Condition } from '../../src/operator/effects/condition';
import { kindOf } from '../../src/schema/kinds/kinds';
import { runRecordings, type LeftBehind, type RunRecording } from '../recordings/read';
import { findingsIn, parseManifests } from '../rules/judging';

/** Only these deserve it: images in emptyDir are lost, and no pod shares them. */
const DESERVED = ['IR206', 'IR502'];

const HEALTHY = runRecordings().flatMap((run) =>
  Object.values(run.left)
    .filter(isHealthy)
    .map((left) => [run.name, run, left] as const),
);

test('the real Operator left registries of every owner healthy', () => {
  const owners = HEALTHY.map(([, , { spec }]) => (spec['storage'] as Storage).managementState);
  expect(owners.filter((owner) => owner === 'Managed').length).toBeGreaterThan(3);
  expect(owners.filter((owner) => owner === 'Unmanaged').length).toBeGreaterThan(3);
});

test.each(HEALTHY)('nothing in a Config that the real Operator wrote is a mistake: %s', (_, run, left) => {
  const ids = findingsIn(dumped(run, left)).map(({ id }) => id);
  expect(ids.filter((id) => !isDeserved(id, left))).toEqual([]);
});

interface Storage {
  readonly managementState?: string;
  readonly emptyDir?: unknown;
}

/** Names of a bucket with two letters are too short for Amazon, but not for the bucket of the recording. */
function isHealthy({ conditions, spec }: LeftBehind): boolean {
  const is = (type: string, status: string) =>
    conditions.some((each) => isOfConfig(each) && each.type === type && each.status === status);
  const isShort = JSON.stringify(spec).includes('"bucket":"b1"');
  return is('Available', 'True') && is('Progressing', 'False') && is('Degraded', 'False') && !isShort;
}

function isDeserved(id: string, { spec }: LeftBehind): boolean {
  return (spec['storage'] as Storage).emptyDir !== undefined && DESERVED.includes(id);
}

/** What `oc get -o yaml` prints, without the owners of fields. */
function dumped({ input }: RunRecording, { conditions, spec }: LeftBehind): string {
  const facts = parseManifests(input).filter((each) => each.kind === 'Infrastructure' || each.kind === 'Proxy');
  const asked = parseManifests(input).find((each) => kindOf(each) === 'Config');
  const storage = spec['storage'] as Storage;
  const config = {
    ...asked,
    apiVersion: 'imageregistry.operator.openshift.io/v1',
    kind: 'Config',
    metadata: { ...asked?.metadata, ...SERVER, finalizers: ['imageregistry.operator.openshift.io/finalizer'] },
    spec: { ...spec, httpSecret: '0'.repeat(128), observedConfig: spec['observedConfig'] ?? null },
    status: {
      conditions: conditions.filter(isOfConfig).map(({ type, status, reason, message }) => ({
        type,
        status,
        reason,
        message,
        lastTransitionTime: '2026-05-01T00:00:00Z',
      })),
      generations: null,
      observedGeneration: 3,
      readyReplicas: 0,
      storage,
      storageManaged: storage.managementState === 'Managed',
    },
  };
  return [...facts, config].map((each) => stringify(each)).join('---\n');
}

const SERVER = {
  name: 'cluster',
  uid: 'd4cb81e2-8b92-455e-8cc1-7711025d933d',
  resourceVersion: '1741',
  generation: 3,
  creationTimestamp: '2026-05-01T00:00:00Z',
};

function isOfConfig({ on }: Omit<Condition, 'after'>): boolean {
  return on === 'Config/cluster';
}
