import type { Manifest } from '../core/manifest';
import { REGISTRY_NAMESPACE } from '../core/names';
import { dropUndefined } from './drop-undefined';

/** An alert that the Operator does not have: its own alerts only cover storage. */
interface RegistryAlert {
  readonly name: string;
  readonly expr: string;
  /** How long the expression must be true before the alert fires. */
  readonly for: string;
  readonly summary: string;
  readonly description: string;
}

/** Jobs of CronJob `image-pruner`. The number in a Job name is the scheduled minute. */
const PRUNER_JOBS = `namespace="${REGISTRY_NAMESPACE}",job_name=~"image-pruner-[0-9]+"`;

/**
 * The Operator never resets the gauge until it restarts, so after a storage change both types are 1.
 * Source: openshift/cluster-image-registry-operator pkg/storage/storage.go NewDriver, pkg/metrics/metrics.go storageType.
 */
const EPHEMERAL_STORAGE: RegistryAlert = {
  name: 'ImageRegistryEphemeralStorage',
  expr: 'image_registry_storage_type{storage="EmptyDir"} == 1\nunless on (namespace, pod) image_registry_storage_type{storage!="EmptyDir"} == 1',
  for: '15m',
  summary: 'The image registry keeps its layers in emptyDir.',
  description:
    'Every image is gone when the pod of the registry is replaced: by an update, a drained node or a change of its configuration. Configure persistent storage in spec.storage of configs.imageregistry.operator.openshift.io/cluster.',
};

/** Source: openshift/cluster-image-registry-operator pkg/operator/clusteroperator.go, openshift/cluster-version-operator pkg/cvo/metrics.go. */
const REGISTRY_REMOVED: RegistryAlert = {
  name: 'ImageRegistryRemoved',
  expr: 'cluster_operator_conditions{name="image-registry",condition="Available",reason="Removed"} == 1',
  for: '15m',
  summary: 'The cluster has no image registry.',
  description:
    'Builds cannot push, and image streams with a local reference policy cannot be pulled. If that is not intended, give the registry storage and set spec.managementState of configs.imageregistry.operator.openshift.io/cluster to Managed.',
};

/** Source: openshift/cluster-image-registry-operator pkg/metrics/metrics.go imagePrunerInstallStatus. */
const PRUNER_SUSPENDED: RegistryAlert = {
  name: 'ImagePrunerSuspended',
  expr: 'image_registry_operator_image_pruner_install_status < 2',
  for: '1h',
  summary: 'Images are not pruned.',
  description:
    'The pruner is suspended or has no CronJob: etcd and the storage of the registry grow with every build. Set spec.suspend of imagepruners.imageregistry.operator.openshift.io/cluster to false.',
};

/** Failed Jobs stay in the history, so only the last run counts. Source: kubernetes/kube-state-metrics docs job-metrics.md, cronjob-metrics.md. */
const PRUNER_FAILING: RegistryAlert = {
  name: 'ImagePrunerFailing',
  expr: `max(
  kube_job_status_start_time{${PRUNER_JOBS}}
  and on (namespace, job_name) kube_job_failed{${PRUNER_JOBS},condition="true"} == 1
)
>
(max(kube_cronjob_status_last_successful_time{namespace="${REGISTRY_NAMESPACE}",cronjob="image-pruner"}) or vector(0))`,
  for: '5m',
  summary: 'The last run of the image pruner failed.',
  description:
    'Nothing was pruned since the last run that succeeded. The log of the newest pod image-pruner-… in namespace openshift-image-registry shows why; an invalid image reference is the most frequent cause, and spec.ignoreInvalidImageReferences skips it.',
};

/** The props of RegistryAlerts, as far as they are rendered. */
interface AlertFields {
  readonly ephemeralStorage?: boolean;
  readonly registryRemoved?: boolean;
  readonly prunerSuspended?: boolean;
  readonly prunerFailing?: boolean;
  readonly severity?: string;
  readonly runbookUrl?: string;
  readonly name?: string;
  readonly namespace?: string;
  /** Labels of the object, which Prometheus uses to select rules. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** The alerts that are not switched off. */
export function alertsOf(props: AlertFields): RegistryAlert[] {
  const choices: readonly (readonly [boolean | undefined, RegistryAlert])[] = [
    [props.ephemeralStorage, EPHEMERAL_STORAGE],
    [props.registryRemoved, REGISTRY_REMOVED],
    [props.prunerSuspended, PRUNER_SUSPENDED],
    [props.prunerFailing, PRUNER_FAILING],
  ];
  return choices.flatMap(([chosen, alert]) => (chosen === false ? [] : [alert]));
}

/** `monitoring.coreos.com/v1`. */
export function alertsManifest(props: AlertFields): Manifest {
  const { severity = 'warning', name = 'image-registry-configuration', namespace = REGISTRY_NAMESPACE } = props;
  return dropUndefined({
    apiVersion: 'monitoring.coreos.com/v1',
    kind: 'PrometheusRule',
    metadata: { name, namespace, labels: props.labels },
    spec: {
      groups: [
        {
          name: 'image-registry',
          rules: alertsOf(props).map((alert) => ({
            alert: alert.name,
            expr: alert.expr,
            for: alert.for,
            labels: { severity, namespace: REGISTRY_NAMESPACE },
            annotations: { summary: alert.summary, description: alert.description, runbook_url: props.runbookUrl },
          })),
        },
      ],
    },
  });
}
