import { REGISTRY_NAMESPACE } from '../core/names';
import { isAtLeast, Release } from '../core/release';
import type { ConfigSpec } from '../schema/config';
import { deploymentRefusal } from './api-refusal';
import type { ClusterState } from './cluster-state';
import { registryDeployment } from './deployment';
import type { Driver } from './drivers/driver';
import { PRIVATE_SECRET_NAME } from './env';
import { OperatorError } from './operator-error';
import { privateSecret } from './private-secret';
import { registryRoute, requestedRoutes } from './route';

/** An object that the main controller looks after. */
export interface Step {
  readonly kind: string;
  readonly group: string;
  readonly name: string;
  /** Without it the object is cluster-scoped. */
  readonly namespace?: string;
  /** Why it is there. */
  readonly because: string;
  /** Makes it, or throws what the Operator would say. */
  make(): void;
}

/** What a Managed sync applies, in the Operator's order: pkg/resource/generator.go List. */
export function registrySteps(spec: ConfigSpec, driver: Driver, state: ClusterState): Step[] {
  return [
    rbac('ClusterRole', 'system:registry'),
    rbac('ClusterRoleBinding', 'registry-registry-role'),
    inNamespace('', 'ServiceAccount', 'registry', 'the pods run as it'),
    inNamespace('', 'Secret', 'installation-pull-secrets', "a copy of the cluster's pull secret"),
    inNamespace('', 'Secret', PRIVATE_SECRET_NAME, 'what the registry needs to reach its storage', () => {
      privateSecret(driver);
    }),
    inNamespace('', 'Service', 'image-registry', 'pods and nodes reach the registry through it'),
    inNamespace('apps', 'Deployment', 'image-registry', 'the registry itself', () => {
      registryDeployment(spec, driver, state);
      const refusal = deploymentRefusal(spec);
      if (refusal !== undefined) throw new OperatorError(refusal);
    }),
    inNamespace('policy', 'PodDisruptionBudget', 'image-registry', 'one pod of two stays while nodes are drained'),
    ...(isAtLeast(state.release, Release.V4_22)
      ? [inNamespace('networking.k8s.io', 'NetworkPolicy', 'image-registry-networkpolicy', 'lets in port 5000')]
      : []),
    ...requestedRoutes(spec).map((route) =>
      inNamespace('route.openshift.io', 'Route', route.name ?? '', 'the Config asks for it', () => {
        registryRoute(route, state);
      }),
    ),
  ];
}

export function describeStep({ kind, namespace, name }: Step): string {
  return namespace === undefined ? `${kind}/${name}` : `${kind}/${namespace}/${name}`;
}

/** How the Operator words an error about an object. */
export function objectError({ group, kind, namespace = '', name }: Step, state: ClusterState, error: string): string {
  const verb = state.object(group, kind, name, namespace) === undefined ? 'create' : 'update';
  return `failed to ${verb} object *v1.${kind}, Namespace=${namespace}, Name=${name}: ${error}`;
}

export function inNamespace(
  group: string,
  kind: string,
  name: string,
  because: string,
  make: () => void = nothing,
): Step {
  return { group, kind, name, namespace: REGISTRY_NAMESPACE, because, make };
}

export function clusterScoped(group: string, kind: string, name: string, because: string): Step {
  return { group, kind, name, because, make: nothing };
}

function rbac(kind: string, name: string): Step {
  return clusterScoped('rbac.authorization.k8s.io', kind, name, 'what the registry may do');
}

function nothing(): void {
  // It is the same for every Config.
}
