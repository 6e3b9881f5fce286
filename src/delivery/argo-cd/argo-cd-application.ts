import type { Manifest } from '../../core/manifest';
import { dropUndefined } from '../../render/drop-undefined';

/** The parts that an Application and the template of an ApplicationSet share. */
export interface ApplicationParts {
  readonly project: string;
  readonly sources: readonly object[];
  readonly destination: object;
  /** Undefined if the user syncs by hand. */
  readonly automated: { readonly selfHeal: boolean } | undefined;
  readonly retry: object;
  readonly ignoreDifferences: readonly object[];
}

export interface ApplicationName {
  readonly name: string;
  readonly namespace: string;
}

/** Without the finalizer that deletes every object together with the Application. */
export function argoCdApplication({ name, namespace }: ApplicationName, parts: ApplicationParts): Manifest {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'Application',
    metadata: { name, namespace, annotations: COMPARE },
    spec: applicationSpec(parts),
  };
}

/** With a server-side diff, the fields that the Operator sets are not reported as drift. */
const COMPARE = { 'argocd.argoproj.io/compare-options': 'ServerSideDiff=true' };

function applicationSpec({ automated, ignoreDifferences, sources, ...parts }: ApplicationParts): object {
  const [source] = sources;
  const ignores = ignoreDifferences.length > 0;
  return dropUndefined({
    destination: parts.destination,
    ignoreDifferences: ignores ? ignoreDifferences : undefined,
    project: parts.project,
    ...(sources.length === 1 ? { source } : { sources }),
    syncPolicy: {
      automated: automated && { prune: false, selfHeal: automated.selfHeal },
      retry: parts.retry,
      // Two Applications that manage the same Config would overwrite each other forever.
      syncOptions: ['FailOnSharedResource=true', ...(ignores ? ['RespectIgnoreDifferences=true'] : [])],
    },
  });
}

interface ApplicationSetParts {
  readonly generator: object;
  /** Templates (Go templates) for each Application. */
  readonly applicationName: string;
  /** @default - all Applications at once */
  readonly rollout?: ApplicationSetRollout;
}

/** The order in which Applications are synced, by their labels. */
export interface ApplicationSetRollout {
  readonly labels: Readonly<Record<string, string>>;
  readonly steps: readonly object[];
}

/** One Application for each cluster that the generator finds. Deleting the set keeps the delivered objects. */
export function argoCdApplicationSet(
  { name, namespace }: ApplicationName,
  { generator, applicationName, rollout }: ApplicationSetParts,
  parts: ApplicationParts,
): Manifest {
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'ApplicationSet',
    metadata: { name, namespace },
    spec: {
      generators: [generator],
      goTemplate: true,
      goTemplateOptions: ['missingkey=error'],
      ...(rollout && { strategy: { rollingSync: { steps: rollout.steps }, type: 'RollingSync' } }),
      syncPolicy: { preserveResourcesOnDeletion: true },
      template: {
        metadata: { name: applicationName, annotations: COMPARE, ...(rollout && { labels: rollout.labels }) },
        spec: applicationSpec(parts),
      },
    },
  };
}
