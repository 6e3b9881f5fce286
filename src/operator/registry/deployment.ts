import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';
import { registryAffinity } from './affinity';
import type { ClusterState } from '../cluster/cluster-state';
import { deploymentOverrides } from './config-overrides';
import type { Driver } from '../drivers/driver';
import { storageEnv } from '../container/env';
import { omitEmptyFields } from '../go/omit-empty-fields';
import { omitEmpty, tolerationsOf } from '../go/omit-empty';
import { podSecurityContext } from './security-context';
import { registryEnv } from './registry-env';
import { REGISTRY_VOLUMES } from './registry-volumes';
import { resourcesOf } from '../container/resources';
import { rolloutStrategy } from './rollout';
import { topologySpread } from './topology-spread';

/**
 * The Deployment of the registry, without the parts that come from the Operator's own image: the container's image,
 * command and probes. Source: pkg/resource/deployment.go, pkg/resource/podtemplatespec.go.
 */
export function registryDeployment(spec: ConfigSpec, driver: Driver, state: ClusterState): Manifest {
  const { annotations, runtimeClassName } = deploymentOverrides(spec.unsupportedConfigOverrides);
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: omitEmptyFields({
      name: 'image-registry',
      namespace: REGISTRY_NAMESPACE,
      labels: { ...REGISTRY_POD_LABEL },
      annotations: { ...state.earlierAnnotations, ...annotations },
    }),
    spec: {
      progressDeadlineSeconds: progressDeadlineSeconds(state.release),
      replicas: spec.replicas ?? 0,
      selector: { matchLabels: { ...REGISTRY_POD_LABEL } },
      strategy: rolloutStrategy(spec),
      template: {
        metadata: {
          annotations: { ...podAnnotations(state.release), ...state.earlierAnnotations, ...annotations },
          labels: { ...REGISTRY_POD_LABEL },
        },
        spec: omitEmptyFields({ ...podSpec(spec, driver, state), runtimeClassName }),
      },
    },
  };
}

/** The time after which a rollout without progress is reported. */
export function progressDeadlineSeconds(release: Release): number {
  return isAtLeast(release, Release.V4_22) ? 120 : 60;
}

function podAnnotations(release: Release): Readonly<Record<string, string>> {
  return {
    'target.workload.openshift.io/management': '{"effect": "PreferredDuringScheduling"}',
    ...(isAtLeast(release, Release.V4_15) ? { 'openshift.io/required-scc': 'restricted-v2' } : {}),
  };
}

function podSpec(spec: ConfigSpec, driver: Driver, state: ClusterState): Readonly<Record<string, unknown>> {
  const volumes = [...driver.volumes, ...REGISTRY_VOLUMES];
  return {
    affinity: omitEmpty(registryAffinity(spec)),
    containers: [
      omitEmptyFields({
        name: 'registry',
        ports: [{ containerPort: 5000, protocol: 'TCP' }],
        env: [...storageEnv(driver.environment()), ...registryEnv(spec, state)],
        resources: resourcesOf(spec.resources),
        volumeMounts: volumes.map(({ mount }) => mount),
        securityContext: isAtLeast(state.release, Release.V4_20) ? { readOnlyRootFilesystem: true } : undefined,
        terminationMessagePolicy: isAtLeast(state.release, Release.V4_16) ? 'FallbackToLogsOnError' : undefined,
      }),
    ],
    nodeSelector: { 'kubernetes.io/os': 'linux', ...spec.nodeSelector },
    priorityClassName: 'system-cluster-critical',
    securityContext: podSecurityContext(state),
    serviceAccountName: 'registry',
    terminationGracePeriodSeconds: 55,
    tolerations: tolerationsOf(spec.tolerations),
    topologySpreadConstraints: omitEmpty(topologySpread(spec, state)),
    volumes: volumes.map(({ volume }) => volume),
  };
}
