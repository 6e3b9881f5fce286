import { docsPage } from '../../core/source';
import { inOrder, isLossByPruner } from '../../operator/changes/worst-first';
import type { LocatedFinding } from '../../check/check-report';
import { fixesOf, type Fix } from '../fixes';
import { diffVerdict } from './diff-verdict';
import type { ClusterDiff } from './diff-report';

/** What somebody has to do before an edit is merged. */
interface BeforeMerge {
  /** The worst effect, if something is to be done for it. */
  readonly why?: string;
  /** How images are kept, and the page that explains it: one for each kind of loss. */
  readonly keep: readonly HowToKeep[];
  readonly fixes: readonly Fix[];
  /** The number of further errors. */
  readonly more: number;
}

interface HowToKeep {
  readonly what: string;
  readonly url: string;
}

export function beforeMerge(clusters: readonly ClusterDiff[]): BeforeMerge {
  const { fixes, more } = fixesOf(clusters.flatMap(errorsOf));
  const isLoss = diffVerdict(clusters) === 'LOSS';
  const all = inOrder(clusters.flatMap(({ changes }) => changes));
  const [worst] = all;
  const losses = all.filter(({ level }) => level === 'loss');
  const keep = new Set(losses.map((loss) => (isLossByPruner(loss) ? KEEP_FROM_PRUNER : COPY_IMAGES)));
  return {
    ...(worst !== undefined && (isLoss || fixes.length > 0) ? { why: worst.what } : {}),
    keep: [...keep],
    fixes,
    more,
  };
}

const COPY_IMAGES: HowToKeep = {
  what: 'keep the storage, or copy the images that are still needed before this is applied',
  url: docsPage('how-to/changing-storage.md'),
};

const KEEP_FROM_PRUNER: HowToKeep = {
  what: 'keep the old values of the pruner, or copy the images that are still needed to another registry',
  url: docsPage('how-to/pruning.md'),
};

/** Errors matter where the edit does anything. */
function errorsOf({ changes, unknown, errors }: ClusterDiff): readonly LocatedFinding[] {
  return changes.length + unknown.length === 0 ? [] : errors();
}
