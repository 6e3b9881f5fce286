import type { CompleteDiagnostic } from '../core/diagnostic';
import type { Manifest } from '../core/manifest';

/** How manifests get from a repository into a cluster. */
export interface DeliveryTool {
  /** The factory of `Delivery` that creates it. */
  readonly name: string;
  readonly title: string;
  /**
   * Adds the annotations that stop the tool from deleting the object or from fighting the Operator. Changes nothing
   * else, and is idempotent.
   */
  mark(manifest: Manifest): Manifest;
  /**
   * The objects that replace those of the chart in the output.
   * @default - the objects themselves
   */
  wrap?(manifests: readonly Manifest[], chart: WrappedChart): Manifest[];
  /** Whether it applies wrapped objects server-side. Tools that do so through `mark` set it on each object. */
  readonly serverSide?: true;
  /**
   * The file that lists the files of all charts of an app.
   * @default - none
   */
  readonly index?: IndexFile;
  /**
   * Why the tool would reject these objects.
   * @default - no errors
   */
  errors?(manifests: readonly Manifest[], chart: WrappedChart): CompleteDiagnostic[];
}

/** A file beside the chart files that lists them. */
export interface IndexFile {
  readonly name: string;
  /** Its fields besides the lists. */
  readonly head: Readonly<Record<string, string>>;
  /** Its lists for one chart. The lists of all charts of an app are concatenated. */
  lists(chartFile: string): Readonly<Record<string, readonly string[]>>;
}

/** The chart, as a wrapping tool sees it. */
export interface WrappedChart {
  /** Name of the chart, a DNS label. The default name of the wrapper. */
  readonly name: string;
}
