import { storageDeletedBy } from '../../../operator/changes/data-deleted';
import type { Condition } from '../../../operator/effects/condition';
import type { Effect } from '../../../operator/effects/effect';
import { describeSubject } from '../../../operator/effects/subject';
import type { Prediction } from '../../../operator/prediction';
import type { Unknown } from '../../../operator/unknown/unknown';
import { commentOf } from '../../markdown/comment-size';
import { unknownInWords } from '../../unknown-in-words';
import { code, details, prose, markdownTable } from '../../markdown/markdown';
import { previewPicture } from '../preview-picture';
import type { ClusterPreview } from '../preview-report';
import { previewFacts } from '../preview-facts';
import { isBad } from '../bad-condition';

/** The preview for a pull request: what will run, where, on which storage, who can reach it and who deletes it. */
export function previewMarkdown(clusters: readonly ClusterPreview[]): string {
  const left = (count: number): string =>
    `${count} more ${count === 1 ? 'cluster does' : 'clusters do'} not fit into a comment: \`--output text\` has all of them.`;
  return commentOf(
    clusters.map((each) => cluster(each).join('\n')),
    left,
  );
}

function cluster({ path, prediction, preview: { unknown } }: ClusterPreview): string[] {
  const { state, sync, others, conditions } = prediction;
  const effects = [...sync.effects, ...others.effects];
  const bad = conditions.filter(isBad);
  return [
    `## Image registry of ${code(path)}`,
    '',
    `OpenShift ${state.release} on ${state.platform}.`,
    '',
    ...previewFacts(prediction).map(([question, answer]) => `- **${question}:** ${answer}`),
    '',
    ...unknownRows(unknown),
    ...deletions(effects),
    ...stops(effects),
    ...previewPicture(prediction),
    '',
    ...(bad.length === 0
      ? ['The Operator has nothing to complain about.']
      : ['The Operator will report:', '', ...markdownTable(['on', 'condition', 'message'], bad.map(conditionRow))]),
    '',
    ...details(
      `What the Operator does: ${effects.length} effects`,
      markdownTable(['action', 'object', 'because'], effects.map(effectRow)),
    ),
    '',
    ...assumptions(prediction),
  ];
}

function unknownRows(unknown: readonly Unknown[]): string[] {
  if (unknown.length === 0) return [];
  return ['> [!WARNING]', '> Not known:', ...unknown.map((each) => `> - ${prose(unknownInWords(each))}`), ''];
}

function deletions(effects: readonly Effect[]): string[] {
  return storageDeletedBy(effects).flatMap(({ subject, because }) => [
    '> [!CAUTION]',
    `> The Operator deletes ${code(describeSubject(subject))}: ${prose(because)}`,
    '',
  ]);
}

function stops(effects: readonly Effect[]): string[] {
  const first = effects.find(({ action }) => action === 'never reached');
  if (first === undefined) return [];
  const words = prose(first.because);
  return ['> [!WARNING]', `> The Operator does not get to ${code(describeSubject(first.subject))}: ${words}`, ''];
}

function conditionRow({ on, type, status, reason, message }: Condition): string[] {
  return [on, `${type}=${status} ${prose(reason)}`, prose(message)];
}

const EMPHASIZED: readonly Effect['action'][] = ['delete', 'never reached'];

function effectRow({ subject, action, because }: Effect): string[] {
  return [EMPHASIZED.includes(action) ? `**${action}**` : action, code(describeSubject(subject)), prose(because)];
}

function assumptions({ state }: Prediction): string[] {
  const all = state.assumptions();
  if (all.length === 0) return ['Nothing had to be assumed.'];
  const rows = all.map(({ fact, value, from }) => [code(fact), code(value), prose(from)]);
  return details(
    `Assumed: ${all.length} facts that the files do not tell`,
    markdownTable(['fact', 'value', 'because'], rows),
  );
}
