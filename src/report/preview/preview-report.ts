import type { Prediction } from '../../operator/prediction';
import type { Preview } from '../../operator/preview';
import type { LocatedFinding } from '../../check/check-report';

/** The prediction for one of the clusters found. */
export interface ClusterPreview {
  /** The file or folder that contains the cluster. */
  readonly path: string;
  readonly preview: Preview;
  /** The prediction that the preview was made from. */
  readonly prediction: Prediction;
  /** Whether a patch changes what it was predicted from: then only the errors that do not depend on that are known. @default false */
  readonly isPatched?: boolean;
  /** What the API server or the Operator rejects in the files. Called by formats that show it. */
  readonly errors: () => readonly LocatedFinding[];
}
