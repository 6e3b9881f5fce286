import { CONFIG_FACT } from '../cluster/assumptions';
import { describeSubject } from '../effects/subject';
import { CONFIG } from '../objects';
import type { Prediction } from '../prediction';
import { contradictedStatus } from './contradicted-status';
import type { Unknown } from './unknown';

/** What could change a prediction and is not in the input. */
export function unknownInPrediction(prediction: Prediction): Unknown[] {
  const { leftToLive: leftOut, filledLater } = prediction.state;
  const leftToLive = leftOut
    .filter((field) => !filledLater.includes(field))
    .map((field) => ({
      object: describeSubject(CONFIG),
      field: `spec.${field}`,
      why: 'the manifest does not set it, and the live Config is not in the input',
    }));
  const isAbsent = prediction.state.assumptions().some(({ fact }) => fact === CONFIG_FACT);
  return [...(isAbsent ? [ABSENT] : []), ...leftToLive, ...contradictedStatus(prediction)];
}

/** Every cluster that is installed has one. */
const ABSENT: Unknown = {
  object: describeSubject(CONFIG),
  why: 'it is not in the input; the prediction is for a new cluster',
};
