import { docsPage } from '../../core/source';
import { inOrder } from '../../operator/changes/compare';
import type { LocatedFinding } from '../../check/check-report';
import { fixesOf, type Fix } from '../fixes';
import { diffVerdict } from './diff-verdict';
import type { ClusterDiff } from './diff-report';

/** What somebody has to do before an edit is merged. */
interface BeforeMerge {
  /** The worst effect, if something is to be done for it. */
  readonly why?: string;
  /** How images are kept, and the page that explains it, if some are lost. */
  readonly keep?: { readonly what: string; readonly url: string };
  readonly fixes: readonly Fix[];
  /** The number of further errors. */
  readonly more: number;
}

export function beforeMerge(clusters: readonly ClusterDiff[]): BeforeMerge {
  const { fixes, more } = fixesOf(clusters.flatMap(errorsOf));
  const isLoss = diffVerdict(clusters) === 'LOSS';
  const all = inOrder(clusters.flatMap(({ changes }) => changes));
  const [worst] = all;
  const losses = all.filter(({ level }) => level === 'loss');
  const isPrunerOnly =
    losses.length > 0 && losses.every(({ subject }) => 'kind' in subject && subject.kind === 'ImagePruner');
  return {
    ...(worst !== undefined && (isLoss || fixes.length > 0) ? { why: worst.what } : {}),
    ...(isLoss ? { keep: isPrunerOnly ? KEEP_FROM_PRUNER : COPY_IMAGES } : {}),
    fixes,
    more,
  };
}

const COPY_IMAGES = {
  what: 'copy the images that are still needed before this is applied',
  url: docsPage('how-to/changing-storage.md'),
};

const KEEP_FROM_PRUNER = {
  what: 'keep the old values of the pruner, or copy the images that are still needed to another registry',
  url: docsPage('how-to/pruning.md'),
};

/** Errors matter where the edit does anything. */
function errorsOf({ changes, unknown, errors }: ClusterDiff): readonly LocatedFinding[] {
  return changes.length + unknown.length === 0 ? [] : errors();
}
