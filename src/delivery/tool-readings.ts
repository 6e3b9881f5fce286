import { argoCdReading } from './argo-cd/argo-cd-reading';
import { fluxReading } from './flux/flux-reading';
import { helmReading } from './helm-reading';
import type { ToolReading } from './tool-reading';

/** Every tool of which an edit may change what it does. */
export const TOOL_READINGS: readonly ToolReading[] = [argoCdReading, helmReading, fluxReading];
