import { CONFIG_NAMESPACE, REGISTRY_NAMESPACE, RBAC_GROUP } from '../../core/names';
import { isAtLeast, Release } from '../../core/release';
import type { ConfigSpec } from '../../schema/kinds/config';
import { deploymentRefusal } from '../api-server/deployment-refusal';
import type { ClusterState } from '../cluster/cluster-state';
import { PRIVATE_SECRET_NAME } from '../container/env';
import type { ObjectSubject } from '../effects/subject';
import { throwErrorOf, type Generated } from './generate';
import { OperatorError } from '../go/operator-error';
import { registryRoute, requestedRoutes } from '../registry/route';
import { configuredBackends } from '../../storage';

/** An object that the main controller manages. */
export interface Step extends ObjectSubject {
  readonly group: string;
  /** Why the Operator applies it. */
  readonly because: string;
  /** Creates it, or throws the Operator's error. */
  make(): void;
}

/** What a Managed sync applies, in the Operator's order: pkg/resource/generator.go List. */
export function registrySteps(spec: ConfigSpec, state: ClusterState, generated = NOT_GENERATED): Step[] {
  const { objects, errors } = generated;
  return [
    rbac('ClusterRole', 'system:registry'),
    rbac('ClusterRoleBinding', 'registry-registry-role'),
    inNamespace('', 'ServiceAccount', 'registry', 'the pods run with this service account'),
    inNamespace('', 'Secret', 'installation-pull-secrets', "it is a copy of the cluster's pull secret", () => {
      // The Operator then makes it without a key.
      if (!hasPullSecret(state)) throw new OperatorError(PULL_SECRET_REFUSAL);
    }),
    inNamespace('', 'Secret', PRIVATE_SECRET_NAME, credentialsInWords(spec, state), () => {
      throwErrorOf(`Secret/${PRIVATE_SECRET_NAME}`, errors);
    }),
    inNamespace('', 'Service', 'image-registry', 'pods and nodes reach the registry through it'),
    inNamespace('apps', 'Deployment', 'image-registry', `it runs the registry${emptyFieldsNote(spec)}`, () => {
      throwErrorOf('Deployment/image-registry', errors);
      const refusal = deploymentRefusal(
        objects.find(({ kind }) => kind === 'Deployment'),
        state.release,
      );
      if (refusal !== undefined) throw new OperatorError(refusal);
    }),
    inNamespace('policy', 'PodDisruptionBudget', 'image-registry', budgetInWords(spec)),
    ...(isAtLeast(state.release, Release.V4_22)
      ? [inNamespace('networking.k8s.io', 'NetworkPolicy', 'image-registry-networkpolicy', 'it allows port 5000')]
      : []),
    ...requestedRoutes(spec).map((route) =>
      inNamespace(
        'route.openshift.io',
        'Route',
        route.name ?? '',
        'the Config sets it in defaultRoute or routes',
        () => {
          registryRoute(route, state);
        },
      ),
    ),
  ];
}

const NOT_GENERATED: Generated = { objects: [], errors: [] };

/** Whether the cluster has the pull secret of the installer. Without it no sync gets to the Deployment. */
export function hasPullSecret(state: ClusterState): boolean {
  return !state.lacks('Secret', CONFIG_NAMESPACE, 'pull-secret');
}

function credentialsInWords({ storage }: ConfigSpec, { release }: ClusterState): string {
  const needsSome = configuredBackends(storage).some(({ backend }) => backend.credentialSets(release).length > 0);
  return needsSome
    ? 'the registry uses these credentials for its storage'
    : 'the Operator always creates it; this storage needs no credentials';
}

const PULL_SECRET_REFUSAL = 'Secret "installation-pull-secrets" is invalid: data[.dockerconfigjson]: Required value';

function budgetInWords({ replicas = 0 }: ConfigSpec): string {
  return replicas < 2
    ? 'it does not block node drains: the only pod can be evicted'
    : 'one pod stays while nodes are drained';
}

/** Go omits empty lists and maps when it writes the Config, so the defaults that they disabled return. */
function emptyFieldsNote({ nodeSelector, topologySpreadConstraints }: ConfigSpec): string {
  const empty = [
    ...(nodeSelector !== undefined && Object.keys(nodeSelector).length === 0 ? ['nodeSelector'] : []),
    ...(topologySpreadConstraints?.length === 0 ? ['topologySpreadConstraints'] : []),
  ];
  if (empty.length === 0) return '';
  return `; the Operator drops the empty ${empty.join(' and ')} when it writes the Config, and the next sync uses the default spread`;
}

export function subjectOf({ kind, namespace, name }: Step): ObjectSubject {
  return { kind, ...(namespace === undefined ? {} : { namespace }), name };
}

/** The Operator's message for an error about an object. */
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
  return clusterScoped(RBAC_GROUP, kind, name, 'the registry needs these permissions');
}

function nothing(): void {
  // This object is the same for every Config.
}
