import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import type { ConfigSpec } from '../../schema/kinds/config';
import type { ClusterState } from '../cluster/cluster-state';
import { mountsOnOneNode } from '../cluster/single-node';
import { placePods, type Placement } from '../placement/place-pods';
import { readNode } from '../placement/node';

/** Where the pods run after the Deployment is applied; undefined if the input contains no nodes. */
export function registryPlacement(deployment: Manifest, spec: ConfigSpec, state: ClusterState): Placement | undefined {
  const { replicas = 0 } = spec;
  const known = state.objects('', 'Node').map(readNode);
  const pod = valueAt(deployment, ['spec', 'template', 'spec']);
  const found =
    known.length === 0 ? undefined : placePods(pod, REGISTRY_POD_LABEL, REGISTRY_NAMESPACE, replicas, known);
  const onNodes = found?.placed ?? replicas;
  if (onNodes < 2 || !hasSingleNodeClaim(spec, state)) return found;
  const nodes = found?.nodes.slice(0, 1) ?? [];
  return {
    placed: 1,
    nodes,
    hindrance: 'the volume is ReadWriteOnce: one node mounts it, and pods elsewhere wait for it',
  };
}

/** Whether the registry's claim can be mounted by one node at a time only. */
export function hasSingleNodeClaim({ storage }: ConfigSpec, state: ClusterState): boolean {
  const claim = storage?.pvc?.claim ?? '';
  return claim !== '' && mountsOnOneNode(state.claim(claim)?.accessModes ?? []);
}
