import type { ContainerResources } from 'cdk8s-plus-28';

/** `spec.resources` with Kubernetes quantities. */
export function resourcesSpec(resources: ContainerResources): Readonly<Record<string, unknown>> {
  const { cpu, memory, ephemeralStorage } = resources;
  const amounts = (side: 'request' | 'limit') => ({
    cpu: cpu?.[side]?.amount,
    memory: memory?.[side]?.asString(),
    'ephemeral-storage': ephemeralStorage?.[side]?.asString(),
  });
  return { requests: ifAny(amounts('request')), limits: ifAny(amounts('limit')) };
}

function ifAny(amounts: Readonly<Record<string, string | undefined>>): object | undefined {
  return Object.values(amounts).some((amount) => amount !== undefined) ? amounts : undefined;
}
