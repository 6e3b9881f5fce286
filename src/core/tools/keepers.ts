import type { Manifest } from '../manifest';
import { holdsGuard, syncOptions } from './argo-cd';
import { isKeptByFlux } from './flux';
import { isKeptByHelm } from './helm';

/** An annotation by which a tool keeps an object whose manifest is gone. */
export interface KeepingGuard {
  readonly tool: string;
  readonly guard: string;
  readonly isSet: (manifest: Manifest) => boolean;
}

export const KEPT_BY_ARGO_CD: KeepingGuard = {
  tool: 'Argo CD',
  guard: 'Prune=false',
  isSet: (manifest) => holdsGuard(syncOptions(manifest), 'Prune'),
};

export const KEPT_BY_FLUX: KeepingGuard = { tool: 'Flux', guard: 'prune: disabled', isSet: isKeptByFlux };

export const KEPT_BY_HELM: KeepingGuard = {
  tool: 'Helm',
  guard: 'helm.sh/resource-policy: keep',
  isSet: isKeptByHelm,
};

/** The annotations of the kind that an object has. */
export function keepingGuards(manifest: Manifest): KeepingGuard[] {
  return [KEPT_BY_ARGO_CD, KEPT_BY_FLUX, KEPT_BY_HELM].filter(({ isSet }) => isSet(manifest));
}
