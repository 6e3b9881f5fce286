import type { IConstruct } from 'constructs';
import type { Manifest } from '../../core/manifest';
import type { DeliveryTool, WrappedChart } from '../../delivery/tool';

const CONTEXT = 'cdk8s-openshift-image-registry/output';

/** How the objects of a chart are written. */
export interface ChartOutput {
  /** What changes the objects, in messages: the title of a tool, or the type of a construct. */
  readonly changedBy: string;
  /**
   * The objects that replace those of the chart.
   * @default - the objects themselves
   */
  readonly wrap?: (manifests: readonly Manifest[], chart: WrappedChart) => Manifest[];
  /**
   * The tool that delivers the objects, and marks each of them.
   * @default - none
   */
  readonly tool?: DeliveryTool;
}

/** Sets the output for everything below `scope`, which must not have children yet. */
export function setOutput(scope: IConstruct, output: ChartOutput): void {
  scope.node.setContext(CONTEXT, output);
}

export function outputOf(construct: IConstruct): ChartOutput | undefined {
  return construct.node.tryGetContext(CONTEXT) as ChartOutput | undefined;
}

/** The tool that delivers a construct. */
export function deliveryOf(construct: IConstruct): DeliveryTool | undefined {
  return outputOf(construct)?.tool;
}
