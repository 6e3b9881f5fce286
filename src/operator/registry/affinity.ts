import { REGISTRY_NAMESPACE, REGISTRY_POD_LABEL } from '../../core/names';
import type { ConfigSpec } from '../../schema/kinds/config';
import { HOST_KEY } from './topology-spread';

/** The user's affinity, even if empty; otherwise exactly two replicas never share a node. */
export function registryAffinity({ affinity, replicas }: ConfigSpec): unknown {
  if (affinity !== undefined) return affinity;
  return replicas === 2 ? APART : undefined;
}

const APART = {
  podAntiAffinity: {
    requiredDuringSchedulingIgnoredDuringExecution: [
      {
        labelSelector: { matchLabels: { ...REGISTRY_POD_LABEL } },
        namespaces: [REGISTRY_NAMESPACE],
        topologyKey: HOST_KEY,
      },
    ],
  },
};
