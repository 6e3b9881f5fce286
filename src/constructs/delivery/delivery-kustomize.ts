import { listOf, struct, TEXT } from '../../core/prop-shape';
import { kustomizeWith } from '../../delivery/kustomize';
import type { DeliveryTool } from '../../delivery/tool';
import { compact } from '../../render/drop-undefined';
import type { KustomizeDeliveryProps } from './delivery-kustomize-props';
import { refuseAt, shapeProblems } from '../base/refusal';

/** The tool that props of a user choose. */
export function kustomizeDelivery(props: KustomizeDeliveryProps = {}): DeliveryTool {
  refuseAt('Delivery.kustomize', shapeProblems(props, SHAPE));
  return kustomizeWith(compact(props));
}

const SHAPE = struct<KustomizeDeliveryProps>({ resources: listOf(TEXT), generators: listOf(TEXT) });
