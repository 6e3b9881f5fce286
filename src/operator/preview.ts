import { apiGroup, type Manifest } from '../core/manifest';
import type { Release } from '../core/release';
import type { Platform } from '../platforms/platform';
import { isOfManagedKind } from '../schema/kinds/kinds';
import { PLATFORM_FACT, type Assumption } from './cluster/assumptions';
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
  /** What the API server rejects. Then there is no prediction: nothing of these objects reaches the Operator. */
  readonly rejected: readonly Unknown[];
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
    rejected: [],
  };
}

/** What is left of a preview where the prediction was made from other objects than those that the Operator will read. */
export function withoutPrediction({ assumptions, ...preview }: Preview): Preview {
  const NONE = { objects: [], errors: [], effects: [], conditions: [], unknown: [] };
  return { ...preview, ...NONE, assumptions: assumptions.filter(({ fact }) => fact === PLATFORM_FACT) };
}

/** Whether the objects include anything from which to predict. */
export function isPredictable(manifests: readonly Manifest[]): boolean {
  return manifests.some(
    (manifest) =>
      isOfManagedKind(manifest) ||
      (manifest.kind === 'Infrastructure' && apiGroup(manifest.apiVersion) === 'config.openshift.io'),
  );
}
