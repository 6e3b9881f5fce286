import type { Duration } from 'cdk8s';
import type { Release } from '../core/release';
import { toGoDuration } from '../core/formats/cdk8s-units';
import { resourcesSpec, type Resources } from './resources';
import { routeSecretName, type Route } from './route-certificate';
import { schedulingSpec, spreadOf, type Scheduling } from './scheduling';

/** The props of a registry that become one field each. */
interface RegistryFields extends Scheduling {
  readonly logLevel?: string;
  readonly operatorLogLevel?: string;
  readonly readOnly?: boolean;
  readonly disableRedirect?: boolean;
  readonly proxy?: { readonly http?: string; readonly https?: string; readonly noProxy?: readonly string[] };
  readonly requests?: { readonly read?: Limit; readonly write?: Limit };
  readonly defaultRoute?: boolean;
  readonly routes?: readonly Route[];
  readonly resources?: Resources;
  readonly topologySpreadConstraints?: readonly unknown[];
}

interface Limit {
  readonly maxRunning?: number;
  readonly maxInQueue?: number;
  readonly maxWaitInQueue?: Pick<Duration, 'toMilliseconds'>;
}

/** The facts that the rendering of the spec depends on. */
interface SpecFacts {
  readonly release: Release;
  readonly platform?: { readonly zones: boolean };
}

/** The fields of the Config's spec that follow from one prop each. */
export function registrySpec(props: RegistryFields, facts: SpecFacts): Readonly<Record<string, unknown>> {
  const { proxy, placement } = props;
  return {
    logLevel: props.logLevel,
    operatorLogLevel: props.operatorLogLevel,
    readOnly: props.readOnly,
    disableRedirect: props.disableRedirect,
    proxy: proxy === undefined ? undefined : { ...proxy, noProxy: proxy.noProxy?.join(',') },
    requests: requestsSpec(props),
    defaultRoute: props.defaultRoute,
    routes: props.routes?.map((route) => ({
      name: route.name,
      hostname: route.hostname,
      secretName: routeSecretName(route),
    })),
    resources: props.resources === undefined ? undefined : resourcesSpec(props.resources),
    topologySpreadConstraints:
      props.topologySpreadConstraints ??
      (placement === undefined ? undefined : spreadOf(placement, facts.release, facts.platform?.zones ?? false)),
    ...schedulingSpec(props),
  };
}

function requestsSpec({ requests }: RegistryFields): unknown {
  return requests === undefined ? undefined : { read: limitSpec(requests.read), write: limitSpec(requests.write) };
}

function limitSpec(limit: Limit | undefined): unknown {
  if (limit?.maxWaitInQueue === undefined) return limit;
  return { ...limit, maxWaitInQueue: toGoDuration(limit.maxWaitInQueue) };
}
