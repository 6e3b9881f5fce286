import { groupKind, type Manifest } from '../../core/manifest';
import { applicationCarrier, applicationSetCarrier } from './carriers/argo-cd';
import { configurationPolicyCarrier } from './carriers/configuration-policy';
import { helmReleaseCarrier, kustomizationCarrier } from './carriers/flux';
import { hostedClusterCarrier } from './carriers/hosted-cluster';
import { installManifestsCarrier } from './carriers/install-manifests';
import { workCarrier, workReplicaSetCarrier } from './carriers/manifest-work';
import { openshiftTemplateCarrier } from './carriers/openshift-template';
import { policyCarrier } from './carriers/policy';
import { policyGenTemplateCarrier } from './carriers/policy-gen-template';
import { policyGeneratorCarrier } from './carriers/policy-generator';
import { selectorSyncSetCarrier, syncSetCarrier } from './carriers/sync-set';
import type { Carrier } from './reading/carrier';

/** The kinds that carry objects, by group and kind. */
export const CARRIERS: Readonly<Record<string, Carrier>> = {
  'work.open-cluster-management.io/ManifestWork': workCarrier,
  'work.open-cluster-management.io/ManifestWorkReplicaSet': workReplicaSetCarrier,
  'policy.open-cluster-management.io/Policy': policyCarrier,
  'policy.open-cluster-management.io/ConfigurationPolicy': configurationPolicyCarrier,
  'policy.open-cluster-management.io/PolicyGenerator': policyGeneratorCarrier,
  'ran.openshift.io/PolicyGenTemplate': policyGenTemplateCarrier,
  'hive.openshift.io/SyncSet': syncSetCarrier,
  'hive.openshift.io/SelectorSyncSet': selectorSyncSetCarrier,
  'hypershift.openshift.io/HostedCluster': hostedClusterCarrier,
  '/ConfigMap': installManifestsCarrier,
  '/Secret': installManifestsCarrier,
  'argoproj.io/Application': applicationCarrier,
  'argoproj.io/ApplicationSet': applicationSetCarrier,
  'kustomize.toolkit.fluxcd.io/Kustomization': kustomizationCarrier,
  'helm.toolkit.fluxcd.io/HelmRelease': helmReleaseCarrier,
  'template.openshift.io/Template': openshiftTemplateCarrier,
  // `oc process` reads it without a group, too: openshift/api template/v1 DeprecatedInstallWithoutGroup.
  '/Template': openshiftTemplateCarrier,
};

export function carrierOf(manifest: Manifest): Carrier | undefined {
  const key = groupKind(manifest);
  return Object.hasOwn(CARRIERS, key) ? CARRIERS[key] : undefined;
}
