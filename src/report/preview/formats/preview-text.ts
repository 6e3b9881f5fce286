import { printable } from '../../../core/printable';
import type { ClusterGroup } from '../../equal-clusters';
import type { FormatContext } from '../../format';
import type { Paint } from '../../paint';
import { plainText } from '../../phrase';
import { fill } from '../../text/fill';
import { fixRows } from '../../text/fix-rows';
import { rowsText, type Row } from '../../text/row';
import { unknownInWords } from '../../unknown-in-words';
import { previewDetails } from '../preview-details';
import { previewFacts } from '../preview-facts';
import { previewHeadline } from '../preview-headline';
import { previewGroups } from '../preview-groups';
import type { ClusterPreview } from '../preview-report';
import { previewSummary } from '../preview-summary';
import { reasonsOf } from '../reasons';
import { reportsInWords } from '../reports-in-words';
import { whatToAdd } from '../what-to-add';
import { VERDICT_COLORS, verdictOn } from '../verdict';

/** Predictions as text: for each cluster a verdict, why, what to do, and what a registry is like. */
export function previewText(clusters: readonly ClusterPreview[], context: FormatContext): string {
  const { paint, verbose = false } = context;
  const groups = previewGroups(clusters);
  const blocks = [
    ...(clusters.length > 1 ? [[previewSummary(clusters)]] : []),
    ...groups.map((group) => [...heading(group, paint), ...body(group, context)]),
    ...(verbose || clusters.every(({ prediction }) => prediction === undefined) ? [] : [[paint('dim', MORE)]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const MORE = '--verbose lists effects, conditions and assumptions.';

function heading({ paths, cluster }: ClusterGroup<ClusterPreview>, paint: Paint): string[] {
  const { word, what } = verdictOn(cluster);
  const color = VERDICT_COLORS[word];
  const [only = ''] = paths;
  const named =
    paths.length > 1
      ? `${paths.length} clusters with the same answer: ${paths.map(printable).join(', ')}`
      : printable(only);
  const verdict = fill(`${word}: ${plainText(what)}`);
  return [
    ...(named === '' ? [] : [fill(named)]),
    color === undefined ? verdict : verdict.replace(word, paint(color, word)),
  ];
}

/** What follows the heading. */
function body(group: ClusterGroup<ClusterPreview>, { paint, verbose = false }: FormatContext): string[] {
  const { preview, prediction } = group.cluster;
  const missing = whatToAdd(group.cluster);
  const rows: Row[] = [
    ...reasons(group),
    ...preview.unknown.map((each) => ({
      label: 'unknown',
      text: printable(unknownInWords(each)),
      color: 'yellow' as const,
    })),
    ...(missing === undefined ? [] : [{ label: 'do', text: missing.what, below: [missing.command] }]),
    { label: 'cluster', text: printable(previewHeadline(group.cluster)) },
    ...reportsInWords(preview).map((text) => ({ label: 'reports', text })),
    ...previewFacts(prediction).map(([label, answer]) => ({ label: label.toLowerCase(), text: plainText(answer) })),
  ];
  return [...rowsText(rows, paint), ...(verbose ? previewDetails(preview, paint) : [])];
}

function reasons(group: ClusterGroup<ClusterPreview>): Row[] {
  const { why, fixes, more } = reasonsOf(group);
  return [...(why === undefined ? [] : [{ label: 'why', text: plainText(why) }]), ...fixRows(fixes, more)];
}
