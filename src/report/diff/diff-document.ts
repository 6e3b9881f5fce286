import type { ChangeLevel } from '../../operator/changes/base/change';
import type { Assumption } from '../../operator/cluster/assumptions';
import { describeSubject } from '../../operator/effects/subject';
import { unknownFields, type UnknownDocument } from '../unknown-in-words';
import type { ClusterDiff, DiffReport } from './diff-report';

/** Effects of an edit for machines: of one cluster, or of each by its path. The keys and their order are part of the public interface. */
export type DiffDocument = ChangedCluster | { readonly clusters: readonly (ClusterPath & ChangedCluster)[] };

/** What an edit does to one cluster. */
interface ChangedCluster {
  /** The worst first. */
  readonly effects: readonly EffectDocument[];
  readonly unknown: readonly UnknownDocument[];
  readonly assumptions: readonly Assumption[];
}

/** An effect of an edit. */
interface EffectDocument {
  readonly level: ChangeLevel;
  /** Such as `Deployment/openshift-image-registry/image-registry`. */
  readonly object: string;
  readonly what: string;
  readonly why: string;
  readonly old?: string;
  readonly new?: string;
  /** Why a loss of images is accepted: the reason in the annotation of the StorageChange. */
  readonly acknowledged?: string;
  readonly source: string;
}

interface ClusterPath {
  /** Relative to the compared folder. */
  readonly path: string;
}

export function diffDocument({ clusters }: Pick<DiffReport, 'clusters'>): DiffDocument {
  const [only, ...others] = clusters;
  return only !== undefined && others.length === 0
    ? changed(only)
    : { clusters: clusters.map((cluster) => ({ path: cluster.path, ...changed(cluster) })) };
}

function changed({ changes, unknown, assumptions }: ClusterDiff): ChangedCluster {
  return {
    effects: changes.map(({ level, subject, what, why, old, new: now, acknowledged, source }) => ({
      level,
      object: describeSubject(subject),
      what,
      why,
      old,
      new: now,
      ...(acknowledged === undefined ? {} : { acknowledged }),
      source,
    })),
    unknown: unknown.map(unknownFields),
    assumptions,
  };
}
