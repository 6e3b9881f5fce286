import { renderCluster, renderOurs, type ClusterWarning } from '../constructs/chart/cluster-app';
import type { Delivery } from '../constructs/delivery/delivery';
import { yamlOf } from '../constructs/base/write-yaml';
import type { Manifest } from '../core/manifest';
import type { IFleetBuilder } from './fleet-builder';
import type { FleetCluster } from './fleet-cluster';
import { withoutUndefined } from '../core/data/without-undefined';

/** The objects of a cluster, their text and what is unwise about them, or what is wrong with them. */
export type Rendering = RenderedCluster | { readonly errors: readonly string[] };

interface RenderedCluster {
  readonly objects: readonly Manifest[];
  readonly text: string;
  readonly warnings: readonly ClusterWarning[];
}

/**
 * Renders the clusters of a fleet one after the other. Clusters with the same content in the inventory are rendered at most
 * twice: if all differ, only the content is cached, not the result.
 */
export class Renderer {
  private readonly seen = new Set<string>();
  private readonly known = new Map<string, Rendering>();

  public constructor(
    private readonly delivery: Delivery | undefined,
    private readonly builder: IFleetBuilder | undefined,
  ) {}

  public render(cluster: FleetCluster): Rendering {
    // The result of a user's builder may depend on anything, so it is not cached.
    if (this.builder !== undefined) return this.renderAnew(cluster);
    const content = cluster._content();
    const known = this.known.get(content);
    if (known !== undefined) return known;
    const rendering = this.renderAnew(cluster);
    if (this.seen.has(content)) this.known.set(content, rendering);
    if (this.seen.size >= MOST) {
      this.seen.clear();
      this.known.clear();
    }
    this.seen.add(content);
    return rendering;
  }

  private renderAnew(cluster: FleetCluster): Rendering {
    const { platform, release, topology } = cluster;
    const { builder, delivery } = this;
    const props = withoutUndefined({ platform, release, topology, delivery });
    const outcome =
      builder === undefined
        ? renderOurs(props, (chart) => {
            cluster.addRegistry(chart);
          })
        : renderCluster(props, (chart) => {
            builder.fill(chart, cluster);
          });
    const failures = cluster._takeFailures();
    if (failures.length > 0) return { errors: [...failures, ...('errors' in outcome ? outcome.errors : [])] };
    return 'errors' in outcome ? outcome : { ...outcome, text: yamlOf(outcome.objects) };
  }
}

/** Enough for the distinct configurations of a fleet, and little memory if all clusters differ. */
const MOST = 256;
