import { apiGroup, type Manifest } from '../../core/manifest';
import type { Carrier } from './reading/carrier';
import { configurationPolicyCarrier } from './carriers/configuration-policy';
import { hostedClusterCarrier } from './carriers/hosted-cluster';
import { workCarrier } from './carriers/manifest-work';
import { policyCarrier } from './carriers/policy';
import { syncSetCarrier } from './carriers/sync-set';

/** The kinds that carry objects, by group and kind. */
const CARRIERS: Readonly<Record<string, Carrier>> = {
  'work.open-cluster-management.io/ManifestWork': workCarrier,
  'work.open-cluster-management.io/ManifestWorkReplicaSet': workCarrier,
  'policy.open-cluster-management.io/Policy': policyCarrier,
  'policy.open-cluster-management.io/ConfigurationPolicy': configurationPolicyCarrier,
  'hive.openshift.io/SyncSet': syncSetCarrier,
  'hive.openshift.io/SelectorSyncSet': syncSetCarrier,
  'hypershift.openshift.io/HostedCluster': hostedClusterCarrier,
};

export function carrierOf({ apiVersion, kind }: Manifest): Carrier | undefined {
  const key = `${apiGroup(apiVersion)}/${kind}`;
  return Object.hasOwn(CARRIERS, key) ? CARRIERS[key] : undefined;
}
