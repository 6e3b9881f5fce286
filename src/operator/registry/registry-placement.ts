import { valueAt } from '../../core/field-path';
import { quoted } from '../../core/quoted';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE } from '../../core/names';
import type { ConfigSpec } from '../../schema/kinds/config';
import { createdPodErrors } from '../api-server/created-pod-errors';
import { Place } from '../api-server/place';
import { claimPhaseFact } from '../cluster/assumptions';
import { claimHindrance, isBound, isPending } from '../cluster/claim-hindrance';
import type { ClusterState } from '../cluster/cluster-state';
import { openDriver } from '../drivers';
import { attempt } from '../go/operator-error';
import { hasAllLabels } from '../cluster/node-labels';
import { mountsOnOneNode } from '../cluster/single-node';
import { placeOnOneNode, placePods, registryPods, type Placement } from '../placement/place-pods';
import { readNode } from '../placement/node';
import { isOfZones } from './topology-spread';

/**
 * Where the pods run after the Deployment is applied; undefined if the input contains no nodes, and nothing else that keeps
 * pods from running.
 */
export function registryPlacement(deployment: Manifest, spec: ConfigSpec, state: ClusterState): Placement | undefined {
  const { replicas = 0 } = spec;
  const pod = valueAt(deployment, ['spec', 'template', 'spec']);
  if (replicas !== 0) {
    const hindrance = hindranceOfClaim(spec, state) ?? refusalOfPods(pod, state);
    if (hindrance !== undefined) return { placed: 0, nodes: [], hindrance };
    const exit = exitOfRegistry(spec, state);
    if (exit !== undefined) return { placed: 0, nodes: [], hindrance: exit, exits: true };
  }
  const known = state.objects('', 'Node').filter(hasAllLabels).map(readNode);
  const found = known.length === 0 ? onSingleNode(pod, replicas, state) : placePods(registryPods(pod, replicas), known);
  const onNodes = found?.placed ?? replicas;
  if (onNodes < 2 || !hasSingleNodeClaim(spec, state)) return found;
  const nodes = found?.nodes.slice(0, 1) ?? [];
  return {
    placed: 1,
    nodes,
    hindrance: 'the volume is ReadWriteOnce: one node mounts it, and pods on other nodes wait',
  };
}

/** Undefined if the cluster has several nodes, or one that can run all pods. */
function onSingleNode(pod: unknown, replicas: number, state: ClusterState): Placement | undefined {
  if (!state.infrastructure.singleNode) return undefined;
  const { hindrance, placed } = placeOnOneNode(
    registryPods(pod, replicas),
    (key) => isOfZones(key) && state.anyNodeHas(key),
  );
  if (hindrance === undefined) return undefined;
  state.assume('nodes of the cluster', '1', 'status.infrastructureTopology of Infrastructure/cluster is SingleReplica');
  return { placed, nodes: [], hindrance };
}

function hindranceOfClaim({ storage }: ConfigSpec, state: ClusterState): string | undefined {
  const name = storage?.pvc?.claim ?? '';
  if (name === '') return undefined;
  const claim = state.object('', 'PersistentVolumeClaim', name, REGISTRY_NAMESPACE);
  const hindrance = claimHindrance(claim);
  if (hindrance === undefined && !isBound(claim)) {
    state.assume(claimPhaseFact(name), 'Bound', unboundBecause(claim, state.claim(name)?.accessModes ?? []));
  }
  return hindrance;
}

/** What the input shows of a claim instead of its volume. */
function unboundBecause(claim: Manifest | undefined, accessModes: readonly string[]): string {
  if (claim === undefined) return 'not in the input';
  if (isPending(claim)) return 'its status says Pending';
  const named = valueAt(claim, ['spec', 'storageClassName']);
  const storageClass =
    typeof named !== 'string'
      ? 'the default StorageClass'
      : named === ''
        ? 'no StorageClass'
        : `StorageClass ${quoted(named)}`;
  return `not in the input; it asks for ${accessModes.join(' and ')} of ${storageClass}`;
}

function refusalOfPods(pod: unknown, { release }: ClusterState): string | undefined {
  const [error] = createdPodErrors(pod, Place.of('spec'), release);
  return error === undefined ? undefined : `the API server rejects each pod: ${error.text}`;
}

/** A container that exits is restarted, and is never available. */
function exitOfRegistry({ storage }: ConfigSpec, state: ClusterState): string | undefined {
  const tried = attempt(() => openDriver(storage, state).startError?.());
  const error = 'error' in tried ? undefined : tried.value;
  return error === undefined ? undefined : `the registry in each pod exits at its start: ${error}`;
}

/** Whether the registry's claim can be mounted by one node at a time only. */
export function hasSingleNodeClaim({ storage }: ConfigSpec, state: ClusterState): boolean {
  const claim = storage?.pvc?.claim ?? '';
  return claim !== '' && mountsOnOneNode(state.claim(claim)?.accessModes ?? []);
}
