import type { Prediction } from '../../operator/prediction';
import type { Preview } from '../../operator/preview';

/** A prediction for one of the clusters that were found. */
export interface ClusterPreview {
  /** The file or folder that holds the cluster. */
  readonly path: string;
  readonly preview: Preview;
  /** From which the preview was made. */
  readonly prediction: Prediction;
}
