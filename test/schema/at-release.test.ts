import { Release, RELEASES } from '../../src/core/release';
import { schemaAtRelease } from '../../src/schema/at-release';
import type { JsonSchema } from '../../src/schema/json-schema';
import { MANAGED_KINDS, type ManagedKind } from '../../src/schema/kinds/managed-kind';

describe('schemaAtRelease', () => {
  test.each<[ManagedKind, string, Release]>([
    ['Config', 'spec.resources.claims', Release.V4_13],
    ['Config', 'spec.resources.claims[].request', Release.V4_18],
    ['Config', 'spec.storage.azure.networkAccess', Release.V4_15],
    ['Config', 'status.storage.azure.networkAccess', Release.V4_15],
    ['Config', 'spec.storage.s3.chunkSizeMiB', Release.V4_17],
    ['Config', 'status.latestAvailableRevision', Release.V4_18],
    ['ImagePruner', 'spec.resources.claims', Release.V4_13],
    [
      'ImagePruner',
      'spec.affinity.podAffinity.requiredDuringSchedulingIgnoredDuringExecution[].matchLabelKeys',
      Release.V4_16,
    ],
    ['Image', 'spec.imageStreamImportMode', Release.V4_21],
  ])('%s has %s since %s', (kind, path, since) => {
    const having = RELEASES.filter((release) => partAt(schemaAtRelease(kind, release), path) !== undefined);
    expect(having).toEqual(RELEASES.slice(RELEASES.indexOf(since)));
  });

  test.each(RELEASES)('%s has the storage of Alibaba Cloud, whether or not the Operator honours it', (release) => {
    const encryption = partAt(schemaAtRelease('Config', release), 'spec.storage.oss.encryption');
    expect(encryption).toHaveProperty('anyOf');
  });

  test('asks of a condition what its release asks', () => {
    const required = [Release.V4_15, Release.V4_17, Release.V4_18].map(
      (release) => partAt(schemaAtRelease('Config', release), 'status.conditions[]')?.required,
    );
    expect(required).toEqual([undefined, ['type'], ['lastTransitionTime', 'status', 'type']]);
  });

  test('makes each schema once', () => {
    for (const kind of MANAGED_KINDS) {
      expect(schemaAtRelease(kind, Release.V4_19)).toBe(schemaAtRelease(kind, Release.V4_19));
    }
  });
});

function partAt(schema: JsonSchema, path: string): JsonSchema | undefined {
  const steps = path.replaceAll('[]', '.[]').split('.');
  return steps.reduce<JsonSchema | undefined>(
    (part, step) => (step === '[]' ? part?.items : part?.properties?.[step]),
    schema,
  );
}
