import { argoCd } from './argo-cd';
import { flux } from './flux';
import { kustomize } from './kustomize';
import type { DeliveryTool } from './tool';

/** Every tool, as it is without settings of the user's. */
export const DELIVERY_TOOLS: readonly DeliveryTool[] = [argoCd, flux, kustomize];
