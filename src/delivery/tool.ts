import type { CompleteDiagnostic } from '../core/diagnostic';
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
  /** Whether what it wraps is applied server-side. Who does so by `mark` says it on the object. */
  readonly serverSide?: true;
  /**
   * The file that names the files of all charts of an app.
   * @default - none
   */
  readonly index?: IndexFile;
  /**
   * What the tool would refuse of these objects.
   * @default - nothing
   */
  errors?(manifests: readonly Manifest[], chart: WrappedChart): CompleteDiagnostic[];
}

/** A file beside those of the charts, that names them. */
export interface IndexFile {
  readonly name: string;
  /** What stands in it besides lists. */
  readonly head: Readonly<Record<string, string>>;
  /** Its lists for one chart. Those of several charts of an app are joined. */
  lists(chartFile: string): Readonly<Record<string, readonly string[]>>;
}

/** What a tool that wraps knows of the chart. */
export interface WrappedChart {
  /** Name of the chart, a DNS label; names the wrapper unless the user does. */
  readonly name: string;
}
