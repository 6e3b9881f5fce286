import { docsSource, kubernetesSource, operatorSource } from '../../core/source';

/** Mistakes that no rule can find, because no manifest contains the necessary fact. */
export const UNDECIDABLE: readonly { readonly mistake: string; readonly missing: string; readonly source: string }[] = [
  {
    mistake: 'Credentials that do not exist, have expired or lack a permission',
    missing: 'the Secrets of the cluster, and the answer of the cloud',
    source: operatorSource('pkg/storage/util/util.go', 'GetValueFromSecret'),
  },
  {
    mistake: 'Cluster credentials without the required key, or whose clouds.yaml lacks the required cloud',
    missing:
      'Secret installer-cloud-credentials, which is created in the cluster; the Operator reads it only if there are no credentials of the user',
    source: operatorSource('pkg/storage/swift/swift.go', 'GetConfig'),
  },
  {
    mistake: 'A bucket of another owner, in another region or behind an address that does not answer',
    missing: 'the answer of the storage service',
    source: operatorSource('pkg/storage/s3/s3.go', 'CreateStorage'),
  },
  {
    mistake:
      'A named bucket that does not exist: the Operator creates it, and sets it to Managed if storage.managementState is not set',
    missing: 'whether the bucket exists',
    source: operatorSource('pkg/storage/s3/s3.go', 'CreateStorage'),
  },
  {
    mistake: 'A bucket of the user that is public, or that keeps the parts of incomplete uploads',
    missing: 'the settings of the bucket',
    source: docsSource('registry-configuring-storage-aws-user-infra'),
  },
  {
    mistake:
      'An endpoint whose certificate is not signed by the given CA, or that clients do not trust when they are redirected to it',
    missing: 'the certificate of the endpoint',
    source: operatorSource('pkg/storage/s3/s3.go', 'CABundle'),
  },
  {
    mistake: 'A resource key of IBM Cloud without HMAC credentials or with another role than Writer or Manager',
    missing: 'the answer of the cloud',
    source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'VolumeSecrets'),
  },
  {
    mistake: 'A Power VS region, or an AWS secret region of the cluster, that the Operator does not know',
    missing: 'status of Infrastructure/cluster',
    source: operatorSource('pkg/storage/ibmcos/ibmcos.go', 'UpdateEffectiveConfig'),
  },
  {
    mistake: 'A claim that does not exist, is not bound, or exists with another access mode',
    missing: 'the claims of the cluster',
    source: operatorSource('pkg/storage/pvc/pvc.go', 'checkPVC'),
  },
  {
    mistake: 'A claim whose StorageClass does not support its access mode, except for a few classes known by name',
    missing: 'the StorageClass and its provisioner, and which class is the default',
    source: docsSource('storage-persistent-storage-pv'),
  },
  {
    mistake: 'A volume that is full, read-only, or on a server that is not fit for a registry',
    missing: 'the PersistentVolume, and status',
    source: 'openshift/runbooks alerts/cluster-image-registry-operator/ImageRegistryStorageFull.md',
  },
  {
    mistake: 'A namespace without its range of supplemental groups',
    missing: 'the annotations of the live Namespace',
    source: operatorSource('pkg/resource/podtemplatespec.go', 'generateSecurityContext'),
  },
  {
    mistake: 'A route whose Secret does not exist, or whose certificate does not match its key or host',
    missing: 'the Secrets of the cluster, which tools such as cert-manager create, and the status of the Route',
    source: operatorSource('pkg/resource/route.go', 'expected'),
  },
  {
    mistake: 'A route host that another Route of the cluster already uses',
    missing: 'the Routes of the cluster',
    source: operatorSource('pkg/operator/status.go', 'syncStatus'),
  },
  {
    mistake: 'A CA ConfigMap that does not exist',
    missing: 'the ConfigMaps of the cluster',
    source: operatorSource('pkg/resource/caconfig.go', 'expected'),
  },
  {
    mistake: 'A pull secret of the cluster that is missing',
    missing: 'Secret pull-secret in openshift-config, which the cluster holds',
    source: operatorSource('pkg/resource/pullsecret.go', 'expected'),
  },
  {
    mistake: 'Your own storage that was set to Managed in a live Config',
    missing: 'who created it: without managedFields, both look the same once they are Managed',
    source: operatorSource('pkg/storage/s3/s3.go', 'CreateStorage'),
  },
  {
    mistake: 'A missing Image/cluster, without which no pruner is created, or a missing Infrastructure/cluster',
    missing: 'objects that the cluster creates',
    source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
  },
  {
    mistake: 'A pruner that fails, takes too long or meets references that cannot be parsed',
    missing: 'status of its Jobs, and the pods and image streams of the cluster',
    source: operatorSource('pkg/operator/controllerimagepruner.go', 'sync'),
  },
  {
    mistake:
      'An ImagePruner that does not set ignoreInvalidImageReferences. The value is true in the object that the Operator created, and false in all others',
    missing: 'the live ImagePruner',
    source: operatorSource('pkg/operator/controllerimagepruner.go', 'Bootstrap'),
  },
  {
    mistake: 'A pruner that deletes layers of a registry that has become Unmanaged',
    missing: 'whether Service image-registry is still there',
    source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
  },
  {
    mistake:
      'A Config without managementState: an existing Config keeps its value; with a new Config the Operator does nothing',
    missing: 'the live Config',
    source: operatorSource('pkg/operator/controller.go', 'sync'),
  },
  {
    mistake: 'Another storage than before: images are not moved, and the old storage is neither used nor deleted',
    missing: 'the Config before, status.storage',
    source: operatorSource('pkg/resource/generator.go', 'syncStorage'),
  },
  {
    mistake:
      'Removed together with another Managed storage in one change: the old storage is deleted, then the Operator may crash',
    missing: 'the Config before, status.storage',
    source: operatorSource('pkg/storage/s3/s3.go', 'RemoveStorage'),
  },
  {
    mistake: 'Removed together with a deleted route in one change: the Route stays',
    missing: 'the Config before',
    source: operatorSource('pkg/resource/generator.go', 'Remove'),
  },
  {
    mistake: 'A storage type that stays in addition to the new one, because another field manager owns it',
    missing: 'managedFields of the live Config, and how the tool applies',
    source: 'argoproj/argo-cd issues 23214, 22797',
  },
  {
    mistake: 'A GitOps tool whose settings prune, replace or force the Config',
    missing: 'which Application, ApplicationSet or Kustomization applies these files',
    source: 'argoproj/argo-cd docs/user-guide/sync-options.md Prune, Replace',
  },
  {
    mistake: 'A migration of field managers that takes httpSecret and observedConfig from the Operator',
    missing: 'the name of its field manager in the live Config',
    source: 'argoproj/argo-cd docs/user-guide/sync-options.md client-side-apply-migration-manager',
  },
  {
    mistake: 'A setting that a managed service or another controller reverts',
    missing: 'what else writes the Config, for example a SyncSet of Hive',
    source: 'openshift/managed-cluster-config deploy/osd-registry/cluster.Config.patch.yaml',
  },
  {
    mistake: 'A placement that fits no node: missing labels, zones or taints, or more replicas than nodes',
    missing: 'the nodes of the cluster',
    source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
  },
  {
    mistake: 'A SealedSecret for another name, namespace or cluster, or with an existing Secret that it does not own',
    missing: 'the key that sealed it, and the Secret in the cluster',
    source: 'bitnami-labs/sealed-secrets issues 1090, 321',
  },
  {
    mistake: 'An allow list without a registry that workloads need, or a CA for a host that nobody pulls from',
    missing: 'the images that the workloads of the cluster use',
    source: docsSource('images-configuration-parameters'),
  },
  {
    mistake: 'Mistakes in a text template: of a policy, of Helm, of an OpenShift Template',
    missing: 'the object itself, which is known once the template is rendered',
    source: 'open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go ObjectTemplates',
  },
  {
    mistake: 'A policy that waits for another one that never becomes compliant',
    missing: 'policies from other generators',
    source: 'bry-tam/acm-policy-samples policies/cluster-configs/image-registry-s3/generator.yml',
  },
  {
    mistake: 'Pods blocked by a NetworkPolicy that is not in the input, and pods that controllers create',
    missing: 'the NetworkPolicies and pods of the cluster',
    source: kubernetesSource('staging/src/k8s.io/api/networking/v1/types.go', 'NetworkPolicy'),
  },
];
