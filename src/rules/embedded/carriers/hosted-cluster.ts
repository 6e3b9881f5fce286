import { listAt, valueAt, type FieldPath } from '../../../core/field-path';
import { groupKind, type Manifest } from '../../../core/manifest';
import { CONFIG_API_VERSION, CONFIG_NAMESPACE, SINGLETON_NAME } from '../../../core/names';
import { kindOf } from '../../../schema/kinds/kinds';
import { Platform } from '../../../platforms/platform';
import type { Carrier, Load } from '../reading/carrier';

/**
 * HostedCluster of HyperShift: the spec of the hosted cluster's Image is one of its fields.
 * Source: openshift/hypershift support/globalconfig/image.go ReconcileImageConfig.
 */
export const hostedClusterCarrier: Carrier = {
  load: (hosted, around) => [...imageOf(hosted), ...trustedCaOf(hosted, around), ...itemsOf(hosted)],
};

function imageOf(hosted: Manifest): Load[] {
  const path = ['spec', 'configuration', 'image'];
  const spec = valueAt(hosted, path);
  if (spec === undefined || spec === null) return [];
  return [{ path, value: { ...UNSET_IMAGE, spec }, isSpec: true, partial: false, applied: 'replaced' }];
}

const TRUSTED_CA: FieldPath = ['spec', 'configuration', 'image', 'additionalTrustedCA', 'name'];

/**
 * A copy of the ConfigMap that lies beside it: HyperShift copies its data, but not its binaryData.
 * Source: openshift/hypershift control-plane-operator/hostedclusterconfigoperator/controllers/resources/resources.go reconcileRegistryAndIngress.
 */
function trustedCaOf(hosted: Manifest, around: readonly Manifest[]): Load[] {
  const name = trustedCaName(hosted);
  const found = around.find(
    (each) =>
      kindOf(each) === 'ConfigMap' &&
      each.metadata.name === name &&
      each.metadata.namespace === hosted.metadata.namespace,
  );
  if (found === undefined) return [];
  const { apiVersion, kind, metadata, data, immutable } = found;
  const copied = { name: metadata.name, namespace: CONFIG_NAMESPACE };
  // The copy can change, but the original cannot.
  const fields = { ...(data === undefined ? {} : { data }), ...(immutable === undefined ? {} : { immutable }) };
  const value = { apiVersion, kind, metadata: copied, ...fields };
  return [{ path: TRUSTED_CA, value, copyOf: found, partial: false, applied: 'replaced' }];
}

/** The ConfigMap with CAs that it names; undefined if it names none, or is no HostedCluster. */
export function trustedCaName(hosted: Manifest): string | undefined {
  const name = groupKind(hosted) === 'hypershift.openshift.io/HostedCluster' ? valueAt(hosted, TRUSTED_CA) : undefined;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The Image that a hosted cluster has if its HostedCluster says nothing of it. */
export const UNSET_IMAGE: Manifest = {
  apiVersion: CONFIG_API_VERSION,
  kind: 'Image',
  metadata: { name: SINGLETON_NAME },
  spec: {},
};

/** The objects that v1alpha1 had beside it. */
function itemsOf(hosted: Manifest): Load[] {
  const path = ['spec', 'configuration', 'items'];
  return listAt(hosted, path).map((value, index) => ({
    path: [...path, index],
    value,
    partial: false,
    applied: 'replaced',
  }));
}

/**
 * Why a changed field of it matters to the registry of the hosted cluster, beside what it carries; undefined if it does not.
 * Source: openshift/hypershift hypershift-operator/controllers/nodepool/config.go ConfigGenerator.Hash, getCoreConfigs.
 */
export function unknownOfHosted(field: string): string | undefined {
  return EFFECTS.find(([fields]) => fields.test(field))?.[1];
}

const ROLLED =
  'every NodePool of the hosted cluster is rolled: its nodes are drained and replaced, or updated in place';

const EFFECTS: readonly (readonly [fields: RegExp, why: string])[] = [
  [/^spec\.(?:imageContentSources|additionalTrustBundle|pullSecret|sshKey)\b/, ROLLED],
  [/^spec\.configuration\.proxy\b/, `${ROLLED}. The pods of its registry get the settings of the proxy, too`],
  [
    /^spec\.(?:release|capabilities|platform|networking|infrastructureAvailabilityPolicy|pausedUntil)\b/,
    'what it does to the hosted cluster and its registry is not predicted',
  ],
  [
    /^spec\.configuration\.(?!image\b|items\b|operatorHub\b|oauth\b|apiServer\.audit\b)/,
    'what it does to the hosted cluster and its registry is not predicted',
  ],
];

/**
 * The fields of an edited NodePool for which its nodes are drained.
 * Source: openshift/hypershift hypershift-operator/controllers/nodepool/config.go ConfigGenerator.Hash, MachineDeployment of the pool.
 */
export function drainingFields(first: Manifest, manifest: Manifest, fields: readonly string[]): string[] {
  const [was, is] = [first, manifest].map((each) => Number(valueAt(each, ['spec', 'replicas'])));
  return fields.filter((field) =>
    field === 'spec.replicas'
      ? !(Number(is) >= Number(was))
      : /^spec\.(?:release|config|platform|tuningConfig)\b/.test(field),
  );
}

/** Where a hosted cluster runs; undefined where its platform has no profile. */
export function hostedPlatform(hosted: Manifest): Platform | undefined {
  const type = valueAt(hosted, ['spec', 'platform', 'type']);
  return typeof type === 'string' && Object.hasOwn(PLATFORMS, type) ? PLATFORMS[type] : undefined;
}

const PLATFORMS: Readonly<Record<string, Platform>> = {
  AWS: Platform.HCP_AWS,
  Azure: Platform.HCP_AZURE,
  GCP: Platform.HCP_GCP,
  KubeVirt: Platform.HCP_KUBEVIRT,
  // HyperShift configures both as None: hostedcluster_controller.go reconcileHostedControlPlane.
  Agent: Platform.HCP_AGENT,
  None: Platform.HCP_AGENT,
};
