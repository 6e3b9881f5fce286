import { set, suggested } from '../../core/edit';
import { Severity } from '../../core/finding';
import { checkGcsLocation, unusualGcsLocation } from '../../core/formats/gcs-location';
import { operatorSource } from '../../core/source';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const PATH = ['spec', 'storage', 'gcs', 'region'];

export const ir351: Rule = {
  id: 'IR351',
  severity: Severity.WARNING,
  title: 'Unknown Google Cloud location',
  why: 'The Operator creates a missing bucket in this location. If Google Cloud Storage does not have the location, it rejects the bucket, and the Operator tries again forever. Zones and names of AWS regions are no locations. For a bucket that already exists, the Operator does not use the location.',
  source: operatorSource('pkg/storage/gcs/gcs.go', 'CreateStorage'),
  scope: 'object',
  acknowledgeable: true,
  examples: { line: 11, failing: exampleWith('europe-west3-a'), passing: exampleWith('europe-west3') },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const { region = '', bucket = '' } = valid.spec?.storage?.gcs ?? {};
      if (region === '') continue;
      const malformed = checkGcsLocation(region);
      // Without a bucket it is an error: see the check of the backend.
      const unknown = malformed === undefined ? unusualGcsLocation(region) : bucket === '' ? undefined : malformed;
      if (unknown === undefined) continue;
      const { suggestion } = unknown;
      yield {
        fix:
          bucket === ''
            ? 'set spec.storage.gcs.region to a location of Google Cloud Storage, or remove it for the region of the cluster'
            : 'set spec.storage.gcs.region to the location of the bucket: gcloud storage buckets describe shows it',
        ...unknown,
        manifest,
        path: PATH,
        edit: suggestion === undefined ? undefined : suggested(set(PATH, suggestion)),
      };
    }
  },
};

function exampleWith(region: string): string {
  return configYaml(
    `replicas: 2\nstorage:\n  managementState: Unmanaged\n  gcs:\n    bucket: layers\n    region: ${region}`,
  );
}
