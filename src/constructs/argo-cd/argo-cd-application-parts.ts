import { Duration } from 'cdk8s';
import { toGoDuration } from '../../core/formats/cdk8s-units';
import type { ApplicationName, ApplicationParts } from '../../delivery/argo-cd/argo-cd-application';
import type { ArgoCdApplicationOptions, ArgoCdRepository, ArgoCdRetry } from './argo-cd-application-props';

/** Where OpenShift GitOps runs the Argo CD of the cluster's administrators. */
export const OPENSHIFT_GITOPS = 'openshift-gitops';

export function applicationName({ name, namespace }: ArgoCdApplicationOptions): ApplicationName {
  return { name: name ?? 'image-registry', namespace: namespace ?? OPENSHIFT_GITOPS };
}

/** The fields of an Application that follow from props, except source and destination. */
export function commonParts(options: ArgoCdApplicationOptions): Omit<ApplicationParts, 'sources' | 'destination'> {
  return {
    project: options.project ?? 'default',
    automated: options.automated === true ? { selfHeal: options.selfHeal ?? true } : undefined,
    retry: retrySpec(options.retry),
    ignoreDifferences: options.ignoreDifferences ?? [],
  };
}

export function sourceSpec(
  { repoUrl, targetRevision, include, recurse, plugin }: ArgoCdRepository,
  path: string,
): object {
  const directory = include === undefined && recurse === undefined ? undefined : { include, recurse };
  return {
    directory,
    path,
    plugin: plugin === undefined ? undefined : { name: plugin },
    repoURL: repoUrl,
    targetRevision: targetRevision ?? 'HEAD',
  };
}

function retrySpec({ limit = 5, backoff, factor = 2, maxBackoff }: ArgoCdRetry = {}): object {
  return {
    backoff: {
      duration: toGoDuration(backoff ?? Duration.seconds(30)),
      factor,
      maxDuration: toGoDuration(maxBackoff ?? Duration.minutes(10)),
    },
    limit,
  };
}
