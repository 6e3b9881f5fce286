import { placed, type ClusterChoice } from '../acm/cluster-choice';
import { manifestWork, type WorkExecutor } from './manifest-work';
import { manifestWorkReplicaSet } from './manifest-work-replica-set';
import { workSizeErrors } from './manifest-work-size';
import type { DeliveryTool } from '../tool';

interface WorkSettings {
  /**
   * Name of the work.
   * @default - the name of the chart
   */
  readonly name?: string;
  readonly executor?: WorkExecutor;
}

interface ManifestWorkSettings extends WorkSettings {
  /** Name of the managed cluster, which is also its namespace on the hub. */
  readonly cluster: string;
}

interface ManifestWorkReplicaSetSettings extends WorkSettings {
  readonly namespace: string;
  readonly clusters: ClusterChoice;
  readonly rollout?: Readonly<Record<string, unknown>>;
}

/** Open Cluster Management: a work in the namespace of one managed cluster. */
export function manifestWorkTool(settings: ManifestWorkSettings): DeliveryTool {
  const options = (chart: string) => ({ ...settings, name: settings.name ?? chart, namespace: settings.cluster });
  return {
    name: 'manifestWork',
    title: 'ManifestWork',
    mark: (manifest) => manifest,
    serverSide: true,
    wrap: (manifests, chart) => [manifestWork(manifests, options(chart.name))],
    errors: (manifests, chart) => workSizeErrors(manifests, options(chart.name)),
  };
}

/** Open Cluster Management: a work for each cluster that a Placement selects. */
export function manifestWorkReplicaSetTool(settings: ManifestWorkReplicaSetSettings): DeliveryTool {
  const options = (chart: string) => ({ ...settings, name: settings.name ?? chart });
  return {
    name: 'manifestWorkReplicaSet',
    title: 'ManifestWorkReplicaSet',
    mark: (manifest) => manifest,
    serverSide: true,
    wrap: (manifests, chart) => {
      const { name, manifests: placements } = placed(settings.clusters, options(chart.name));
      return [...placements, manifestWorkReplicaSet(manifests, { ...options(chart.name), placements: [name] })];
    },
    errors: (manifests, chart) => workSizeErrors(manifests, options(chart.name)),
  };
}

/** The tools with default settings. */
export const MANIFEST_WORK = manifestWorkTool({ cluster: 'cluster1' });
export const MANIFEST_WORK_REPLICA_SET = manifestWorkReplicaSetTool({ namespace: 'works', clusters: { select: {} } });
