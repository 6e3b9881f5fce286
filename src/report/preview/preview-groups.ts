import { jsonText } from '../../core/formats/json-text';
import { equalClusters, type ClusterGroup } from '../equal-clusters';
import { plainText } from '../phrase';
import { previewFacts } from './preview-facts';
import type { ClusterPreview } from './preview-report';
import { VERDICT_WORDS, verdictOn } from './verdict';

/** Clusters of which the same is predicted, worst first. They may have the same errors in different files. */
export function previewGroups(clusters: readonly ClusterPreview[]): ClusterGroup<ClusterPreview>[] {
  const ranked = clusters.map((cluster) => [VERDICT_WORDS.indexOf(verdictOn(cluster).word), cluster] as const);
  const worstFirst = ranked.sort(([a], [b]) => a - b).map(([, cluster]) => cluster);
  return equalClusters(worstFirst, contentOf);
}

function contentOf({ preview, prediction, errors }: ClusterPreview): string {
  const facts = previewFacts(prediction).map(([label, answer]) => [label, plainText(answer)]);
  return jsonText([{ ...preview, objects: [] }, facts, errors().map(({ id, line, fix }) => [id, line, fix])]);
}
