import { SERVICE_FACT } from '../../operator/cluster/assumptions';
import { HOSTNAME_FACT } from '../../operator/cluster/registry-hostname';
import { effectsOn } from '../../operator/effects/effect';
import { SERVICE } from '../../operator/objects';
import { DEFAULT_PRUNER, everRuns, keptRevisions, scheduleOf } from '../../operator/pruner/default-pruner';
import type { Prediction } from '../../operator/prediction';
import { keepYoungerThan, prunesRegistry } from '../../operator/pruner/pruner-cron-job';

/** When the pruner runs. */
export function prunerInWords({ state }: Prediction): string {
  const spec = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  if (spec.suspend === true) return 'suspended';
  return everRuns(spec) ? scheduleOf(spec) : `${scheduleOf(spec)} (never runs)`;
}

/** Which images it keeps. */
export function keepsInWords({ state }: Prediction): string {
  const spec = state.pruner?.spec ?? DEFAULT_PRUNER.spec;
  return `${keptRevisions(spec)} revisions of each tag and images younger than ${keepYoungerThan(spec)}`;
}

/** Whether it also prunes the registry's storage. */
export function prunes({ generated, state }: Prediction): boolean {
  return everRuns(state.pruner?.spec ?? DEFAULT_PRUNER.spec) && prunesRegistry(generated.objects);
}

/** Whether it also deletes layers, and what of this is assumed. */
export function prunesInWords(prediction: Prediction): string {
  const layers = prunes(prediction) ? 'also deletes layers from the storage' : layersKept(prediction);
  return prediction.state.leftToLive.includes('managementState')
    ? `${layers}, if managementState is as assumed`
    : layers;
}

/** The pruner deletes layers if the Service exists. One that the Operator neither applies nor deletes stays as it is. */
function layersKept({ spec, sync, state }: Prediction): string {
  const assumed = state.assumptions().map(({ fact }) => fact);
  const isAssumed = [SERVICE_FACT, HOSTNAME_FACT].every((fact) => assumed.includes(fact));
  const isLeft = effectsOn(sync.effects, SERVICE).every(
    ({ action }) => action === 'keep' || action === 'never reached',
  );
  if (!isAssumed || !isLeft || !everRuns(state.pruner?.spec ?? DEFAULT_PRUNER.spec)) {
    return 'deletes no layers from the storage';
  }
  return spec.managementState === 'Managed'
    ? 'deletes no layers from the storage, unless there is a Service image-registry already'
    : 'also deletes layers from the storage, if Service image-registry exists';
}
