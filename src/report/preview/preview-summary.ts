import type { ClusterPreview } from './preview-report';
import { VERDICT_WORDS, verdictOn } from './verdict';

/** `5 clusters: 1 FAILS, 4 READY`. */
export function previewSummary(clusters: readonly ClusterPreview[]): string {
  const words = clusters.map((cluster) => verdictOn(cluster).word);
  const counts = VERDICT_WORDS.map((word) => [word, words.filter((each) => each === word).length] as const)
    .filter(([, count]) => count > 0)
    .map(([word, count]) => `${count} ${word}`);
  return `${clusters.length} clusters: ${counts.join(', ')}`;
}
