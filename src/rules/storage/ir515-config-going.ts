import { Severity } from '../../core/finding';
import { valueAt } from '../../core/field-path';
import { isLive } from '../../core/live-object';
import { operatorSource } from '../../core/source';
import { takesRegistry } from '../../operator/cluster/going-config';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

const APPLY_AGAIN = 'when the old Config is gone, apply the Config again';
const LIVE = 'configs.imageregistry.operator.openshift.io/cluster';
const KEEP_STORAGE = `at once, keep the Operator from deleting the storage, in Git and in the cluster: oc patch ${LIVE} --type=merge -p '{"spec":{"storage":{"managementState":"Unmanaged"}}}'`;
const WRITE_DOWN = `write down the name of the storage: oc get ${LIVE} -o jsonpath='{.spec.storage} {.status.storage}'`;
const REPLACE = `${APPLY_AGAIN}, with this name and managementState Unmanaged in spec.storage`;
const GOING = 'a Config that is being deleted';
const NO_FINALIZER = `${GOING}, without the finalizer of the Operator, which removes nothing with it and then creates a new Config with its defaults`;
const DELETED = ['metadata', 'deletionTimestamp'];

export const ir515: Rule = {
  id: 'IR515',
  severity: Severity.ERROR,
  title: 'Config is being deleted',
  why: 'The Operator removes the registry, whatever the value of managementState, unless somebody took its finalizer from the Config. It also deletes Managed storage with every image. Then it creates a new Config with its defaults. To keep the images, set storage.managementState to Unmanaged before the storage is deleted, and apply the Config again when the old Config is gone.',
  source: operatorSource('pkg/operator/finalizer.go', 'finalizeResources'),
  leadsTo: /the Config is being deleted and storage\.managementState is Managed/,
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: {
    line: 6,
    failing: exampleWith('  uid: 7d2f\n  deletionTimestamp: "2026-01-01T00:00:00Z"\n'),
    passing: exampleWith('  uid: 7d2f\n'),
  },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      // The API server drops the field from what is applied.
      if (!isLive(manifest) || valueAt(manifest, DELETED) === undefined) continue;
      const about = { manifest, path: DELETED, expected: 'a Config that stays' };
      if (!takesRegistry(valid)) {
        yield { ...about, found: NO_FINALIZER, fix: `${WRITE_DOWN}; ${REPLACE}` };
      } else if (valid.spec?.storage?.managementState === 'Unmanaged') {
        yield { ...about, found: GOING, fix: APPLY_AGAIN };
      } else {
        yield { ...about, found: `${GOING}, with its storage`, fix: `${KEEP_STORAGE}; then ${WRITE_DOWN}; ${REPLACE}` };
      }
    }
  },
};

function exampleWith(metadata: string): string {
  return configYaml(
    'managementState: Managed\nreplicas: 2\nstorage:\n  managementState: Managed\n  s3:\n    region: eu-central-1',
  ).replace('  name: cluster\n', `  name: cluster\n${metadata}`);
}
