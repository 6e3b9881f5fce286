import { valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import {
  FLUX_FORCE,
  FLUX_PRUNE,
  FLUX_RECONCILE,
  FLUX_SSA,
  hasFluxSetting,
  isFluxKustomization,
  isKeptByFlux,
} from '../../core/tools/flux';
import { KEPT_BY_FLUX } from '../../core/tools/keepers';
import { CASCADING, guardSetting, PRUNING, type ToolReading } from '../tool-reading';

const DOCS = 'fluxcd/kustomize-controller docs/spec/v1/kustomizations.md';
const DELETION = `${DOCS} Prune, Deletion policy`;

const KEEPER = {
  ...KEPT_BY_FLUX,
  source: `${DOCS} Controlling the apply behavior of resources`,
};

export const fluxReading: ToolReading = {
  annotations: [FLUX_FORCE, FLUX_PRUNE, FLUX_RECONCILE, FLUX_SSA],
  ofObjects: [
    guardSetting({ ...KEEPER, when: 'its manifest is no longer in Git' }),
    {
      name: 'its annotation kustomize.toolkit.fluxcd.io/ssa or /reconcile',
      isSet: (manifest) =>
        ['IfNotPresent', 'Ignore'].some((value) => hasFluxSetting(manifest, FLUX_SSA, value)) ||
        hasFluxSetting(manifest, FLUX_RECONCILE, 'disabled'),
      on: () => ({ level: 'change', what: 'Flux no longer applies edits of the object' }),
      off: () => ({ level: 'change', what: 'Flux applies edits of the object again' }),
      source: KEEPER.source,
    },
  ],
  ofTool: [
    {
      name: 'spec.prune',
      valueIn: (tool) => kustomizationOf(tool, (each) => valueAt(each, ['spec', 'prune']) === true),
      level: 'disruption',
      ...PRUNING,
      source: DELETION,
      areGuarded: (brought) => brought.every(isKeptByFlux),
    },
    {
      name: 'deletion of its objects (spec.deletionPolicy, or spec.prune)',
      valueIn: (tool) => kustomizationOf(tool, deletesWithItself),
      level: 'disruption',
      ...CASCADING,
      source: DELETION,
      areGuarded: (brought) => brought.every(isKeptByFlux),
    },
    {
      name: 'spec.force',
      valueIn: (tool) => kustomizationOf(tool, (each) => valueAt(each, ['spec', 'force']) === true),
      level: 'disruption',
      on: 'from now on, an edit of a field that cannot change deletes the object and creates it again: a claim loses its images',
      off: 'from now on, an edit that the API server rejects stops the sync',
      source: 'fluxcd/kustomize-controller internal/controller/kustomization_controller.go apply',
    },
    {
      name: 'spec.suspend',
      valueIn: (tool) => kustomizationOf(tool, (each) => valueAt(each, ['spec', 'suspend']) === true),
      level: 'change',
      on: 'it no longer deploys or deletes anything',
      onTools: 'it no longer deploys anything',
      off: 'it deploys its objects again',
      source: `${DOCS} Suspend`,
    },
  ],
  keeper: KEEPER,
  recreates: (manifest) => hasFluxSetting(manifest, FLUX_FORCE, 'enabled'),
};

function kustomizationOf(tool: Manifest, holds: (kustomization: Manifest) => boolean): boolean | undefined {
  return isFluxKustomization(tool) ? holds(tool) : undefined;
}

/** MirrorPrune, which is the default, does as prune says. */
function deletesWithItself(kustomization: Manifest): boolean {
  const policy = valueAt(kustomization, ['spec', 'deletionPolicy']) ?? 'MirrorPrune';
  if (policy === 'MirrorPrune') return valueAt(kustomization, ['spec', 'prune']) === true;
  return policy === 'Delete' || policy === 'WaitForTermination';
}
