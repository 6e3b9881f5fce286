import type { Manifest } from '../../core/manifest';
import { annotate } from '../annotate';
import { mustStay, roleOf } from '../role';
import { storageChangeBesideConfig } from '../storage-change-apart';
import type { DeliveryTool } from '../tool';

const GROUP = 'kustomize.toolkit.fluxcd.io';

/** Flux. Source: fluxcd/kustomize-controller docs/spec/v1/kustomizations.md. */
export const flux: DeliveryTool = {
  name: 'flux',
  title: 'Flux',
  mark: (manifest) => annotate(manifest, annotationsFor(manifest)),
  errors: storageChangeBesideConfig,
};

function annotationsFor(manifest: Manifest): Record<string, string> {
  return {
    ...(mustStay(manifest) ? { [`${GROUP}/prune`]: 'disabled' } : {}),
    ...(roleOf(manifest) === 'singleton' ? { [`${GROUP}/ssa`]: 'Merge' } : {}),
  };
}
