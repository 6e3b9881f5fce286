import { toGoDuration } from '../../core/formats/cdk8s-units';
import { resourcesSpec } from '../../render/resources';
import type { ClusterFacts } from '../base/cluster-options';
import type { ImageRegistryProps, RequestLimit } from './image-registry-props';
import { routeSecretName } from './route-certificates';
import { schedulingSpec } from './scheduling';

/** The fields of the Config's spec that follow from one prop each. */
export function imageRegistrySpec(props: ImageRegistryProps, facts: ClusterFacts): Readonly<Record<string, unknown>> {
  return {
    logLevel: props.logLevel,
    operatorLogLevel: props.operatorLogLevel,
    readOnly: props.readOnly,
    disableRedirect: props.disableRedirect,
    proxy: props.proxy === undefined ? undefined : { ...props.proxy, noProxy: props.proxy.noProxy?.join(',') },
    requests: requestsSpec(props),
    defaultRoute: props.defaultRoute,
    routes: props.routes?.map((route) => ({
      name: route.name,
      hostname: route.hostname,
      secretName: routeSecretName(route),
    })),
    resources: props.resources === undefined ? undefined : resourcesSpec(props.resources),
    topologySpreadConstraints:
      props.topologySpreadConstraints ?? props.placement?._spread(facts.release, facts.platform?.zones ?? false),
    ...schedulingSpec(props),
  };
}

function requestsSpec({ requests }: ImageRegistryProps): unknown {
  return requests === undefined ? undefined : { read: limitSpec(requests.read), write: limitSpec(requests.write) };
}

function limitSpec(limit: RequestLimit | undefined): unknown {
  if (limit?.maxWaitInQueue === undefined) return limit;
  return { ...limit, maxWaitInQueue: toGoDuration(limit.maxWaitInQueue) };
}
