import { countOf } from '../../../core/formats/count-of';
import { isAbnormal } from '../../../operator/effects/abnormal';
import { describeSubject } from '../../../operator/effects/subject';
import type { Condition } from '../../../operator/effects/condition';
import type { Effect } from '../../../operator/effects/effect';
import type { Prediction } from '../../../operator/prediction';
import type { Preview } from '../../../operator/preview';
import type { ClusterGroup } from '../../equal-clusters';
import { clusterHeading } from '../../markdown/cluster-heading';
import { commentOf } from '../../markdown/comment-size';
import { fixItems } from '../../markdown/fix-items';
import { leftOut } from '../../markdown/left-out';
import { code, details, line, markdownTable, sentence, type Markdown } from '../../markdown/markdown';
import { oneLine } from '../../phrase';
import { unknownInWords } from '../../unknown-in-words';

import { previewFacts } from '../preview-facts';
import { previewHeadline } from '../preview-headline';
import { previewPicture } from '../preview-picture';
import { previewGroups } from '../preview-groups';
import type { ClusterPreview } from '../preview-report';
import { previewSummary } from '../preview-summary';
import { reasonsOf } from '../reasons';
import { reportsInWords } from '../reports-in-words';
import { whatToAdd } from '../what-to-add';
import { VERDICT_COLORS, verdictOn } from '../verdict';

/** The preview for a pull request: a verdict, what will run, where, on which storage, and who deletes it. */
export function previewMarkdown(clusters: readonly ClusterPreview[]): string {
  const summary = clusters.length > 1 ? [line`**${previewSummary(clusters)}**`, line``] : [];
  const groups = previewGroups(clusters);
  const sections = groups.map((group, index) => [
    ...(index === 0 ? summary : []),
    ...clusterHeading(group.paths, line`##`, 'Image registry'),
    ...verdict(group),
    ...body(group.cluster),
  ]);
  return commentOf(sections, (count) => [
    line`${count} more ${count === 1 ? 'section does' : 'sections do'} not fit into a comment: ${code('--output text')} has all of them.`,
    line``,
    ...leftOut(groups.slice(-count).map(({ paths, cluster }) => ({ paths, word: verdictOn(cluster).word }))),
  ]);
}

const MARKS = { red: line`🔴`, yellow: line`🟡`, dim: line`⚪` };

function verdict(group: ClusterGroup<ClusterPreview>): Markdown[] {
  const { word, what } = verdictOn(group.cluster);
  const { why, fixes, more } = reasonsOf(group);
  const color = VERDICT_COLORS[word] ?? (word === 'READY' ? undefined : 'dim');
  const reasons = [...(why === undefined ? [] : [line`- **Why:** ${sentence(why)}`]), ...fixItems(fixes, more)];
  return [
    line`${color === undefined ? line`🟢` : MARKS[color]} **${word}**: ${sentence(what)}.`,
    line``,
    ...(reasons.length === 0 ? [] : [...reasons, line``]),
  ];
}

function body(cluster: ClusterPreview): Markdown[] {
  const { prediction, preview } = cluster;
  return [
    line`${previewHeadline(cluster)}.`,
    line``,
    ...reportsInWords(preview).map((text) => line`- **Reports:** ${text}`),
    ...previewFacts(prediction).map(([question, answer]) => line`- **${question}:** ${sentence(answer)}`),
    line``,
    ...unknownRows(cluster),
    ...(prediction === undefined ? [] : predicted(prediction, preview)),
  ];
}

function predicted(prediction: Prediction, preview: Preview): Markdown[] {
  const { sync, others } = prediction;
  return [
    ...previewPicture(prediction),
    line``,
    ...badConditions(preview),
    ...effects([...sync.effects, ...others.effects]),
    line``,
    ...assumptions(preview),
  ];
}

function unknownRows(cluster: ClusterPreview): Markdown[] {
  const { unknown } = cluster.preview;
  if (unknown.length === 0) return [];
  const rows = unknown.map((each) => line`> - ${unknownInWords(each)}`);
  const missing = whatToAdd(cluster);
  const answer = missing === undefined ? [] : [line`>`, line`> To know more, ${missing.what} ${code(missing.command)}`];
  return [line`> [!WARNING]`, line`> Not known:`, ...rows, ...answer, line``];
}

/** The ClusterOperator repeats the others. */
function badConditions({ conditions }: Preview): Markdown[] {
  const bad = conditions.filter(isAbnormal);
  const own = bad.filter(({ on }) => on !== 'ClusterOperator/image-registry');
  const rows = (own.length > 0 ? own : bad).map(conditionRow);
  if (rows.length === 0) return [];
  return [line`The Operator will report:`, line``, ...markdownTable(['on', 'condition', 'message'], rows), line``];
}

function conditionRow({ on, type, status, reason, message }: Condition): (string | Markdown)[] {
  return [on, `${type}=${status} ${reason}`, oneLine(message)];
}

function effects(all: readonly Effect[]): Markdown[] {
  const rows = all.map(effectRow);
  return details(`What the Operator does: ${all.length} effects`, markdownTable(['action', 'object', 'because'], rows));
}

const EMPHASIZED: readonly Effect['action'][] = ['delete', 'never reached'];

function effectRow({ subject, action, because }: Effect): (string | Markdown)[] {
  return [EMPHASIZED.includes(action) ? line`**${action}**` : action, code(describeSubject(subject)), because];
}

function assumptions({ assumptions: all }: Preview): Markdown[] {
  if (all.length === 0) return [line`Nothing had to be assumed.`];
  const rows = all.map(({ fact, value, from }) => [code(fact), code(value), from]);
  return details(
    `${countOf(all.length, 'assumption')} (not stated in your files)`,
    markdownTable(['fact', 'value', 'because'], rows),
  );
}
