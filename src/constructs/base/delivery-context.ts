import type { IConstruct } from 'constructs';
import type { DeliveryTool } from '../../delivery/tool';

const CONTEXT = 'cdk8s-openshift-image-registry/delivery';

/** Sets the delivery tool for everything below `scope`, which must not have children yet. */
export function setDelivery(scope: IConstruct, tool: DeliveryTool): void {
  scope.node.setContext(CONTEXT, tool);
}

/** The tool that delivers a construct. */
export function deliveryOf(construct: IConstruct): DeliveryTool | undefined {
  return construct.node.tryGetContext(CONTEXT) as DeliveryTool | undefined;
}
