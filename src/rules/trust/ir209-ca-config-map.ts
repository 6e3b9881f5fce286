import { Severity } from '../../core/finding';
import { allTexts } from '../../core/data/all-texts';
import { apiGroup, referenceTo, type Manifest, describeManifest } from '../../core/manifest';
import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE, S3_CA_KEY, IMAGE_REGISTRY_GROUP } from '../../core/names';
import { operatorSource } from '../../core/source';
import { EXAMPLE_CA } from '../examples/example-certificates';
import { caMapYaml, configYaml, documents } from '../examples/example-yaml';
import { keysInWords } from '../engine/key-list';
import { trustedCaName } from '../embedded/carriers/hosted-cluster';
import { isMisplaced, misplaced } from '../facts/misplaced';
import type { Cluster, JudgedObject } from '../engine/cluster';
import type { Rule, Violation } from '../engine/rule';
import { isInjected, SERVICE_CA, TRUSTED_BUNDLE } from './injected-cas';

export const ir209: Rule = {
  id: 'IR209',
  severity: Severity.ERROR,
  title: 'CA ConfigMap in the wrong namespace or with the wrong key',
  why: `The Operator reads the CA of an S3 endpoint from key ${S3_CA_KEY} of a ConfigMap in namespace ${CONFIG_NAMESPACE}, and the CAs of other registries from a ConfigMap in the same namespace. In another namespace the Operator does not find the ConfigMap, and the sync fails. HyperShift copies the ConfigMap that a HostedCluster names from the namespace of the HostedCluster.`,
  source: operatorSource('pkg/storage/s3/s3.go', 'CABundle'),
  leadsTo: /failed to get trusted CA|trusted CA config map|unable to get S3 CA bundle|configmap "[^"]*" not found/,
  scope: 'cluster',
  acknowledgeable: false,
  examples: { line: 5, failing: exampleIn(REGISTRY_NAMESPACE), passing: exampleIn(CONFIG_NAMESPACE) },
  *check(cluster) {
    for (const { manifest, valid } of cluster.ofKind('Config')) {
      const by = { manifest, field: 'spec.storage.s3.trustedCA' };
      yield* configMapErrors(cluster, by, valid.spec?.storage?.s3?.trustedCA?.name, S3_CA_KEY);
    }
    for (const { manifest, valid } of cluster.ofKind('Image')) {
      const by = { manifest, field: 'spec.additionalTrustedCA', reference: REGISTRY_CAS };
      yield* configMapErrors(cluster, by, valid.spec?.additionalTrustedCA?.name, undefined);
    }
    for (const hosted of cluster.manifests) yield* hostedErrors(cluster, hosted);
  },
};

const REGISTRY_CAS = operatorSource('pkg/resource/caconfig.go', 'expected');

/** Errors for a ConfigMap with the name but in another namespace or without the key. */
function* configMapErrors(
  cluster: Cluster,
  by: { readonly manifest: Manifest; readonly field: string; readonly reference?: string },
  name: string | undefined,
  key: string | undefined,
): Iterable<Violation> {
  if (name === undefined) return;
  const named = cluster.ofKind('ConfigMap').filter(({ manifest }) => manifest.metadata.name === name);
  const placed = named.find(({ manifest }) => manifest.metadata.namespace === CONFIG_NAMESPACE);
  if (placed === undefined) {
    const elsewhere = named.find(({ manifest }) => isMisplaced(manifest.metadata.namespace));
    const why = `${by.field} of ${describeManifest(by.manifest)} names this ConfigMap, and the Operator looks for it in this namespace only`;
    if (elsewhere !== undefined) {
      const violation = misplaced(elsewhere.manifest, CONFIG_NAMESPACE, why, by.manifest);
      yield by.reference === undefined ? violation : { ...violation, reference: by.reference };
    }
  } else if (key !== undefined && !hasKey(placed, key)) {
    yield {
      manifest: placed.manifest,
      path: ['data'],
      found: keysInWords(Object.keys({ ...placed.valid.data })),
      expected: `key ${key}, the only one that the Operator reads for ${by.field} of Config/cluster`,
      fix: isInjected(placed, SERVICE_CA)
        ? `copy the CA to key ${key}: the cluster injects the service CA into key ${SERVICE_CA.key}, which the Operator does not read`
        : `add key ${key} with the CA certificates in PEM`,
      related: by.manifest,
    };
  }
}

/** HyperShift copies the ConfigMap that lies beside the HostedCluster. */
function* hostedErrors(cluster: Cluster, hosted: Manifest): Iterable<Violation> {
  const name = trustedCaName(hosted);
  const { namespace } = referenceTo(hosted);
  if (name === undefined || namespace === undefined) return;
  const named = cluster.ofKind('ConfigMap').filter(({ manifest }) => manifest.metadata.name === name);
  if (named.some(({ manifest }) => manifest.metadata.namespace === namespace)) return;
  const elsewhere = named.find(({ manifest }) => isMisplaced(manifest.metadata.namespace));
  if (elsewhere === undefined || hasOwnUser(cluster, elsewhere.manifest)) return;
  const why = `spec.configuration.image.additionalTrustedCA of ${describeManifest(hosted)} names this ConfigMap, and HyperShift looks for it in the namespace of the HostedCluster only`;
  yield { ...misplaced(elsewhere.manifest, namespace, why, hosted), reference: HYPERSHIFT };
}

const HYPERSHIFT =
  'openshift/hypershift hypershift-operator/controllers/hostedcluster/hostedcluster_controller.go reconcileGlobalConfigSync';

/** Whether the cluster of the HostedCluster uses the ConfigMap itself: then it is in its place, and HyperShift reads another one. */
function hasOwnUser(cluster: Cluster, { metadata: { name, namespace } }: Manifest): boolean {
  if (namespace !== CONFIG_NAMESPACE) return false;
  return [...cluster.manifests, ...(cluster.existing ?? [])].some(
    (each) => isOfConfiguration(each) && allTexts(each['spec']).includes(name),
  );
}

/** Image, Config, Proxy, Build and others that name a ConfigMap of the namespace. */
function isOfConfiguration({ apiVersion }: Manifest): boolean {
  return ['config.openshift.io', IMAGE_REGISTRY_GROUP, 'operator.openshift.io'].includes(apiGroup(apiVersion));
}

/** The Operator only reads `data`, not `binaryData`. */
function hasKey(map: JudgedObject<'ConfigMap'>, key: string): boolean {
  return map.valid.data?.[key] !== undefined || isInjected(map, TRUSTED_BUNDLE);
}

function exampleIn(namespace: string): string {
  return documents(
    caMapYaml(namespace, 's3-ca', S3_CA_KEY, EXAMPLE_CA),
    configYaml(
      'replicas: 2\nstorage:\n  managementState: Unmanaged\n  s3:\n    bucket: layers\n    region: us-east-1\n    regionEndpoint: https://s3.example.com\n    trustedCA:\n      name: s3-ca',
    ),
  );
}
