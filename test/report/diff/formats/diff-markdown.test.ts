import { diffsOf } from '../../../../src/engine/diffs';
import { readInputs } from '../../../../src/inputs/read-inputs';
import { textTree } from '../../../../src/inputs/tree/text-tree';
import type { ClusterDiff } from '../../../../src/report/diff/diff-report';
import { diffMarkdown } from '../../../../src/report/diff/formats/diff-markdown';

const config = (bucket: string): string => `apiVersion: imageregistry.operator.openshift.io/v1
kind: Config
metadata: {name: cluster}
spec: {managementState: Managed, replicas: 2, storage: {managementState: Unmanaged, s3: {bucket: ${bucket}, region: eu-west-1}}}
`;

const side = (bucket: string) => ({ root: '.', ...readInputs(['.'], textTree({ 'r.yaml': config(bucket) })) });

/** What an edit does to one cluster, as that of many that all differ. */
function manyDiffs(count: number): ClusterDiff[] {
  const asked = { mode: 'auto', release: undefined, platform: undefined, configuration: undefined } as const;
  const { report } = diffsOf(side('layers'), side('others'), { ...asked, complete: false, now: new Date(0) });
  const text = JSON.stringify(report.clusters[0]);
  return Array.from({ length: count }, (_, index) => ({
    ...(JSON.parse(text.replaceAll('layers', `layers${index}`)) as ClusterDiff),
    path: `c${index}`,
    errors: () => [],
  }));
}

test('what does not fit into a comment is counted, and its clusters are named', () => {
  const text = diffMarkdown({ clusters: manyDiffs(150) });
  expect(text.length).toBeLessThan(65_536);
  expect(text).toMatch(
    /\n\n\d+ more tables do not fit into a comment: `--output text` has all of them\.\n\n- \*\*LOSS:\*\* (?:`c\d+`, )+`c\d+`\n$/,
  );
});
