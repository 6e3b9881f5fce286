import { storageDeletedBy } from '../../../operator/changes/data-deleted';
import { isAbnormal } from '../../../operator/effects/abnormal';
import type { Condition } from '../../../operator/effects/condition';
import type { Effect } from '../../../operator/effects/effect';
import { describeSubject } from '../../../operator/effects/subject';
import type { Prediction } from '../../../operator/prediction';
import type { Unknown } from '../../../operator/unknown/unknown';
import { commentOf } from '../../markdown/comment-size';
import { unknownInWords } from '../../unknown-in-words';
import { code, details, line, markdownTable, type Markdown } from '../../markdown/markdown';
import { previewHeadline } from '../preview-headline';
import { previewPicture } from '../preview-picture';
import type { ClusterPreview } from '../preview-report';
import { previewFacts } from '../preview-facts';

/** The preview for a pull request: what will run, where, on which storage, who can reach it and who deletes it. */
export function previewMarkdown(clusters: readonly ClusterPreview[]): string {
  const left = (count: number): Markdown =>
    line`${count} more ${count === 1 ? 'cluster does' : 'clusters do'} not fit into a comment: ${code('--output text')} has all of them.`;
  return commentOf(clusters.map(cluster), left);
}

function cluster({ path, prediction, preview }: ClusterPreview): Markdown[] {
  const { sync, others, conditions } = prediction;
  const effects = [...sync.effects, ...others.effects];
  const bad = conditions.filter(isAbnormal);
  return [
    path === '' ? line`## Image registry` : line`## Image registry of ${code(path)}`,
    line``,
    line`${previewHeadline(preview)}.`,
    line``,
    ...previewFacts(prediction).map(([question, answer]) => line`- **${question}:** ${answer}`),
    line``,
    ...unknownRows(preview.unknown),
    ...deletions(effects),
    ...stops(effects),
    ...previewPicture(prediction),
    line``,
    ...(bad.length === 0
      ? [line`The Operator has nothing to complain about.`]
      : [
          line`The Operator will report:`,
          line``,
          ...markdownTable(['on', 'condition', 'message'], bad.map(conditionRow)),
        ]),
    line``,
    ...details(
      `What the Operator does: ${effects.length} effects`,
      markdownTable(['action', 'object', 'because'], effects.map(effectRow)),
    ),
    line``,
    ...assumptions(prediction),
  ];
}

function unknownRows(unknown: readonly Unknown[]): Markdown[] {
  if (unknown.length === 0) return [];
  const rows = unknown.map((each) => line`> - ${unknownInWords(each)}`);
  return [line`> [!WARNING]`, line`> Not known:`, ...rows, line``];
}

function deletions(effects: readonly Effect[]): Markdown[] {
  return storageDeletedBy(effects).flatMap(({ subject, because }) => [
    line`> [!CAUTION]`,
    line`> The Operator deletes ${code(describeSubject(subject))}: ${because}`,
    line``,
  ]);
}

function stops(effects: readonly Effect[]): Markdown[] {
  const first = effects.find(({ action }) => action === 'never reached');
  if (first === undefined) return [];
  return [
    line`> [!WARNING]`,
    line`> The Operator does not get to ${code(describeSubject(first.subject))}: ${first.because}`,
    line``,
  ];
}

function conditionRow({ on, type, status, reason, message }: Condition): (string | Markdown)[] {
  return [on, `${type}=${status} ${reason}`, message];
}

const EMPHASIZED: readonly Effect['action'][] = ['delete', 'never reached'];

function effectRow({ subject, action, because }: Effect): (string | Markdown)[] {
  return [EMPHASIZED.includes(action) ? line`**${action}**` : action, code(describeSubject(subject)), because];
}

function assumptions({ state }: Prediction): Markdown[] {
  const all = state.assumptions();
  if (all.length === 0) return [line`Nothing had to be assumed.`];
  const rows = all.map(({ fact, value, from }) => [code(fact), code(value), from]);
  return details(
    `Assumed: ${all.length} facts that the files do not tell`,
    markdownTable(['fact', 'value', 'because'], rows),
  );
}
