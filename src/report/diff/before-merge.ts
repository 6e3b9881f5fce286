import { docsPage } from '../../core/source';
import { inOrder } from '../../operator/changes/compare';
import type { LocatedFinding } from '../check/check-report';
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
  const [worst] = inOrder(clusters.flatMap(({ changes }) => changes));
  return {
    ...(worst !== undefined && (isLoss || fixes.length > 0) ? { why: worst.what } : {}),
    ...(isLoss ? { keep: KEEP_IMAGES } : {}),
    fixes,
    more,
  };
}

const KEEP_IMAGES = {
  what: 'copy the images that are still needed before this is applied',
  url: docsPage('how-to/changing-storage.md'),
};

/** Errors matter where the edit does anything. */
function errorsOf({ changes, unknown, errors }: ClusterDiff): readonly LocatedFinding[] {
  return changes.length + unknown.length === 0 ? [] : errors();
}
