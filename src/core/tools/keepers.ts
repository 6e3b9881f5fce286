import type { Manifest } from '../manifest';
import { guardOption, holdsGuard, syncOptions } from './argo-cd';
import { isKeptByFlux } from './flux';
import { isKeptByHelm } from './helm';

/** An annotation by which a tool keeps an object whose manifest is gone. */
export interface KeepingGuard {
  readonly tool: string;
  readonly guard: string;
  readonly isSet: (manifest: Manifest) => boolean;
  /** How an object has it that may have it in another form. @default - as `guard` */
  readonly writtenOn?: (manifest: Manifest) => string | undefined;
}

export const KEPT_BY_ARGO_CD: KeepingGuard = {
  tool: 'Argo CD',
  guard: 'Prune=false',
  isSet: (manifest) => holdsGuard(syncOptions(manifest), 'Prune'),
  writtenOn: (manifest) => guardOption(syncOptions(manifest), 'Prune'),
};

export const KEPT_BY_FLUX: KeepingGuard = { tool: 'Flux', guard: 'prune: disabled', isSet: isKeptByFlux };

export const KEPT_BY_HELM: KeepingGuard = {
  tool: 'Helm',
  guard: 'helm.sh/resource-policy: keep',
  isSet: isKeptByHelm,
};

/** The annotations of the kind that an object has, as it has them. */
export function keepingGuards(manifest: Manifest): Pick<KeepingGuard, 'tool' | 'guard'>[] {
  return [KEPT_BY_ARGO_CD, KEPT_BY_FLUX, KEPT_BY_HELM]
    .filter(({ isSet }) => isSet(manifest))
    .map((keeper) => ({ tool: keeper.tool, guard: guardOn(manifest, keeper) }));
}

/** The guard as an object has it, such as `Prune=confirm`. */
export function guardOn(manifest: Manifest, { guard, writtenOn }: Omit<KeepingGuard, 'tool' | 'isSet'>): string {
  return writtenOn?.(manifest) ?? guard;
}
