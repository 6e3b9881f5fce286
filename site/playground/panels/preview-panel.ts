import { fixesOf } from '../../../src/report/fixes';
import { plainText } from '../../../src/report/phrase';
import { previewFacts } from '../../../src/report/preview/preview-facts';
import { previewGroups } from '../../../src/report/preview/preview-groups';
import { previewHeadline } from '../../../src/report/preview/preview-headline';
import { previewPicture } from '../../../src/report/preview/preview-picture';
import type { ClusterPreview } from '../../../src/report/preview/preview-report';
import { previewSummary } from '../../../src/report/preview/preview-summary';
import { VERDICT_COLORS, verdictOn } from '../../../src/report/preview/verdict';
import { element } from '../elements';
import { drawing } from '../picture/drawing';
import { flowchartIn } from '../picture/flowchart';
import { predicted } from '../predicted';
import { optionsOf, type Question } from '../question';
import type { Panel } from './panel';
import { assumed, badge, count, folded, quiet, table, unknownItems } from './parts';

/** What the Operator will do, the worst clusters first. */
export function previewPanel(question: Question): Panel {
  const clusters = predicted(question.files, optionsOf(question));
  const groups = previewGroups(clusters);
  const [first] = groups;
  const status = groups.length === 1 && first !== undefined ? verdictInWords(first.cluster) : previewSummary(clusters);
  return {
    status,
    content: groups.flatMap(({ paths, cluster }) => section(clusters.length > 1 ? paths : [], cluster)),
  };
}

function section(paths: readonly string[], cluster: ClusterPreview): HTMLElement[] {
  const { preview, prediction, errors } = cluster;
  const { word, what, why } = verdictOn(cluster);
  const { fixes, more } = fixesOf(errors());
  const color = VERDICT_COLORS[word];
  const tone = color === 'red' ? 'bad' : color === 'yellow' ? 'doubt' : word === 'READY' ? 'good' : '';
  const picture = element('div', { class: 'picture', tabindex: '0', role: 'group', 'aria-label': 'Picture' });
  picture.append(drawing(flowchartIn(previewPicture(prediction).map(String))));
  return [
    element('h2', {}, badge(word, tone), plainText(what)),
    quiet(`${previewHeadline(preview)}${paths.length === 0 ? '' : `: ${paths.join(', ')}`}`),
    ...(why === undefined ? [] : [element('p', {}, `Why: ${plainText(why)}`)]),
    ...fixes.map((each) => element('p', {}, `Fix: ${plainText(each.what)}`)),
    ...(more === 0 ? [] : [quiet(`and ${more} more: see Check`)]),
    ...unknownItems(preview.unknown),
    picture,
    facts(prediction),
    ...conditions(preview),
    ...effects(preview),
    ...assumed(preview.assumptions),
  ];
}

function verdictInWords(cluster: ClusterPreview): string {
  const { word, what } = verdictOn(cluster);
  return `${word}: ${plainText(what)}`;
}

function facts(prediction: ClusterPreview['prediction']): HTMLElement {
  const rows = previewFacts(prediction).flatMap(([question, answer]) => [
    element('dt', {}, question),
    element('dd', {}, plainText(answer)),
  ]);
  return element('dl', {}, ...rows);
}

function conditions({ conditions: all }: ClusterPreview['preview']): HTMLElement[] {
  const rows = all.map(({ on, type, status, reason, message }) => [on, `${type}=${status}`, `${reason} ${message}`]);
  return rows.length === 0
    ? []
    : [folded(`Conditions: ${rows.length}`, table(['on', 'condition', 'reason and message'], rows))];
}

function effects({ effects: all }: ClusterPreview['preview']): HTMLElement[] {
  const rows = all.map(({ object, action, because }) => [action, object, because]);
  return [
    folded(`What the Operator does: ${count(all.length, 'effect')}`, table(['action', 'object', 'because'], rows)),
  ];
}
