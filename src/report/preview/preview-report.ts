import type { Prediction } from '../../operator/prediction';
import type { Preview } from '../../operator/preview';
import type { LocatedFinding } from '../../check/check-report';

/** The prediction for one of the clusters found. */
export interface ClusterPreview {
  /** The file or folder that contains the cluster. */
  readonly path: string;
  readonly preview: Preview;
  /** The prediction that the preview was made from. @default - none: a patch or the API server keeps the Operator from these objects */
  readonly prediction?: Prediction;
  /** What the API server or the Operator rejects in the files. Called by formats that show it. */
  readonly errors: () => readonly LocatedFinding[];
}
