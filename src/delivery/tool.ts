import type { Manifest } from '../core/manifest';

/** How manifests travel from a repository into a cluster. */
export interface DeliveryTool {
  /** The factory of `Delivery` that chooses it. */
  readonly name: string;
  readonly title: string;
  /**
   * The object with what keeps the tool from losing it or fighting the Operator: annotations of the tool. Never changes
   * anything else, and changes nothing the second time.
   */
  mark(manifest: Manifest): Manifest;
  /**
   * What is written in place of a chart's objects.
   * @default - the objects themselves
   */
  wrap?(manifests: readonly Manifest[], chart: WrappedChart): Manifest[];
}

/** What a tool that wraps knows of the chart. */
export interface WrappedChart {
  /** Name of the chart, a DNS label; names the wrapper unless the user does. */
  readonly name: string;
}
