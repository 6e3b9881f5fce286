import { kustomizeWith } from '../../delivery/kustomize';
import type { DeliveryTool } from '../../delivery/tool';
import { dropUndefined } from '../../render/drop-undefined';
import type { KustomizeDeliveryProps } from './delivery-kustomize-props';
import { throwIfAnyAt, propShapeErrors } from '../base/throw-errors';

/** The tool that props of a user choose. */
export function kustomizeDelivery(props: KustomizeDeliveryProps = {}): DeliveryTool {
  throwIfAnyAt('Delivery.kustomize', propShapeErrors(props, 'KustomizeDeliveryProps'));
  return kustomizeWith(dropUndefined(props));
}
