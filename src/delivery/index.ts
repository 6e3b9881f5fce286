import { ACM } from './acm/acm';
import { argoCd } from './argo-cd/argo-cd';
import { flux } from './flux/flux';
import { kustomize } from './kustomize';
import { MANIFEST_WORK, MANIFEST_WORK_REPLICA_SET } from './manifest-work/manifest-work-tool';
import type { DeliveryTool } from './tool';

/** Every tool, with default settings. */
export const DELIVERY_TOOLS: readonly DeliveryTool[] = [
  ACM,
  argoCd,
  flux,
  kustomize,
  MANIFEST_WORK,
  MANIFEST_WORK_REPLICA_SET,
];
