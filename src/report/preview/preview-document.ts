import type { Condition } from '../../operator/effects/condition';
import type { Preview } from '../../operator/preview';
import { unknownFields, type UnknownDocument } from '../unknown-in-words';
import type { ClusterPreview } from './preview-report';

/** Predictions for machines: of one cluster, or of each by its path. The keys and their order are part of the public interface. */
export type PreviewDocument = PredictedCluster | { readonly clusters: readonly (ClusterPath & PredictedCluster)[] };

/** What the Operator will do in one cluster. */
interface PredictedCluster extends Omit<Preview, 'conditions' | 'unknown' | 'rejected'> {
  readonly conditions: readonly Omit<Condition, 'after'>[];
  readonly unknown: readonly UnknownDocument[];
  readonly rejected: readonly UnknownDocument[];
}

interface ClusterPath {
  /** The file or folder that contains the cluster. */
  readonly path: string;
}

export function previewDocument(clusters: readonly Pick<ClusterPreview, 'path' | 'preview'>[]): PreviewDocument {
  const [only, ...others] = clusters;
  return only !== undefined && others.length === 0
    ? predicted(only.preview)
    : { clusters: clusters.map(({ path, preview }) => ({ path, ...predicted(preview) })) };
}

function predicted(preview: Preview): PredictedCluster {
  const { release, platform, objects, errors, effects, conditions, assumptions, unknown, rejected } = preview;
  return {
    release,
    platform,
    objects,
    errors,
    effects,
    conditions: conditions.map(conditionFields),
    assumptions,
    unknown: unknown.map(unknownFields),
    rejected: rejected.map(unknownFields),
  };
}

/** Without `after`: the assumptions already include how long the Operator waits. */
function conditionFields({ on, type, status, reason, message }: Condition): Omit<Condition, 'after'> {
  return { on, type, status, reason, message };
}
