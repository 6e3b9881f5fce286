import type { Manifest } from '../../core/manifest';
import { FLUX_PRUNE, FLUX_SSA } from '../../core/tools/flux';
import { annotate } from '../annotate';
import { mustStay, roleOf } from '../role';
import { storageChangeBesideConfig } from '../storage-change-apart';
import type { DeliveryTool } from '../tool';

/** Flux. Source: fluxcd/kustomize-controller docs/spec/v1/kustomizations.md. */
export const flux: DeliveryTool = {
  name: 'flux',
  title: 'Flux',
  mark: (manifest) => annotate(manifest, annotationsFor(manifest)),
  errors: storageChangeBesideConfig,
};

function annotationsFor(manifest: Manifest): Record<string, string> {
  return {
    ...(mustStay(manifest) ? { [FLUX_PRUNE]: 'disabled' } : {}),
    ...(roleOf(manifest) === 'singleton' ? { [FLUX_SSA]: 'Merge' } : {}),
  };
}
