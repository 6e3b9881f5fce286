import { apiGroup, type Manifest } from '../core/manifest';
import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import { isOfManagedKind } from '../schema/kinds/kinds';
import type { Assumption } from './cluster/assumptions';
import type { Condition } from './effects/condition';
import type { Effect } from './effects/effect';
import { describeSubject } from './effects/subject';
import type { Generated } from './sync/generate';
import type { Prediction } from './prediction';
import type { Unknown } from './unknown/unknown';
import { unknownInPrediction } from './unknown/unknown-in-prediction';

/** Everything that the Operator will do in a cluster. */
export interface Preview extends Generated {
  readonly release: Release;
  readonly platform: Platform;
  readonly effects: readonly PreviewedEffect[];
  readonly conditions: readonly Condition[];
  readonly assumptions: readonly Assumption[];
  /** What could change the prediction. */
  readonly unknown: readonly Unknown[];
}

/** An effect whose object is named as text. */
export interface PreviewedEffect extends Omit<Effect, 'subject'> {
  readonly object: string;
}

/** The printable part of a prediction. */
export function previewOf(prediction: Prediction): Preview {
  const { state, generated, sync, others, conditions } = prediction;
  return {
    release: state.release,
    platform: state.platform,
    ...generated,
    effects: [...sync.effects, ...others.effects].map(({ subject, action, because }) => ({
      object: describeSubject(subject),
      action,
      because,
    })),
    conditions,
    assumptions: state.assumptions(),
    unknown: unknownInPrediction(prediction),
  };
}

/** Whether the objects include anything from which to predict. */
export function isPredictable(manifests: readonly Manifest[]): boolean {
  return manifests.some(
    (manifest) =>
      isOfManagedKind(manifest) ||
      (manifest.kind === 'Infrastructure' && apiGroup(manifest.apiVersion) === 'config.openshift.io'),
  );
}
