import type { Cpu } from 'cdk8s-plus-28';
import type { Size } from 'cdk8s';

/** CPU and memory, as far as they are rendered. */
export interface Resources {
  readonly cpu?: Sides<Pick<Cpu, 'amount'>>;
  readonly memory?: Sides<Pick<Size, 'asString'>>;
  readonly ephemeralStorage?: Sides<Pick<Size, 'asString'>>;
}

interface Sides<Amount> {
  readonly request?: Amount;
  readonly limit?: Amount;
}

/** `spec.resources` with Kubernetes quantities. */
export function resourcesSpec({ cpu, memory, ephemeralStorage }: Resources): Readonly<Record<string, unknown>> {
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
