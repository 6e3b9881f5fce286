import { groupKind, type Manifest } from '../manifest';

const GROUP = 'kustomize.toolkit.fluxcd.io';

/** Where `flux bootstrap` puts its objects. */
export const FLUX_NAMESPACE = 'flux-system';

/** What an object may say to Flux, in annotations or labels. */
export const FLUX_FORCE = `${GROUP}/force`;
export const FLUX_PRUNE = `${GROUP}/prune`;
export const FLUX_RECONCILE = `${GROUP}/reconcile`;
export const FLUX_SSA = `${GROUP}/ssa`;

/** Source: fluxcd/pkg ssa/utils/match.go AnyInMetadata. */
export function hasFluxSetting({ metadata: { annotations, labels } }: Manifest, key: string, value: string): boolean {
  return [annotations, labels].some((map) => {
    const own: unknown = map?.[key];
    return typeof own === 'string' && own.toLowerCase() === value.toLowerCase();
  });
}

/** Whether Flux keeps the object that is no longer in Git, or whose Kustomization is deleted. */
export function isKeptByFlux(manifest: Manifest): boolean {
  return hasFluxSetting(manifest, FLUX_PRUNE, 'disabled');
}

export function isFluxKustomization(manifest: Manifest): boolean {
  return groupKind(manifest) === `${GROUP}/Kustomization`;
}

export function isHelmRelease(manifest: Manifest): boolean {
  return groupKind(manifest) === 'helm.toolkit.fluxcd.io/HelmRelease';
}
