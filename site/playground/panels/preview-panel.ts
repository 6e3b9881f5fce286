import { countOf } from '../../../src/core/formats/count-of';
import type { PreviewSection } from '../answers/answer';
import { element } from '../elements';
import { drawing } from '../picture/drawing';
import { flowchartIn } from '../picture/flowchart';
import { svgElement } from '../picture/svg';
import type { ContentOf } from './panel';
import { assumed, badge, folded, quiet, table, unknownItems } from './parts';

/** What the Operator will do, the worst clusters first. */
export function previewPanel({ sections }: ContentOf<'preview'>): HTMLElement[] {
  return sections.flatMap(section);
}

function section(cluster: PreviewSection): HTMLElement[] {
  const { paths, word, tone, what, why, headline, fixes, more } = cluster;
  return [
    element('h2', {}, badge(word, tone), what),
    quiet(`${headline}${paths.length === 0 ? '' : `: ${paths.join(', ')}`}`),
    ...(why === undefined ? [] : [element('p', {}, `Why: ${why}`)]),
    ...fixes.map((each) => element('p', {}, `Fix: ${each}`)),
    ...(more === 0 ? [] : [quiet(`and ${more} more: see Check`)]),
    ...unknownItems(cluster.unknown),
    ...(cluster.picture.length === 0 ? [] : predicted(cluster)),
  ];
}

function predicted(cluster: PreviewSection): HTMLElement[] {
  return [
    picture(cluster),
    facts(cluster),
    ...conditions(cluster),
    ...effects(cluster),
    ...assumed(cluster.assumptions),
  ];
}

function picture({ picture: lines }: PreviewSection): HTMLElement {
  const frame = element('div', { class: 'picture', tabindex: '0', role: 'group', 'aria-label': 'Picture' });
  frame.append(svgElement(drawing(flowchartIn(lines))));
  return frame;
}

function facts({ facts: all }: PreviewSection): HTMLElement {
  const rows = all.flatMap(([question, answer]) => [element('dt', {}, question), element('dd', {}, answer)]);
  return element('dl', {}, ...rows);
}

function conditions({ conditions: all }: PreviewSection): HTMLElement[] {
  const rows = all.map(({ on, type, status, reason, message }) => [on, `${type}=${status}`, `${reason} ${message}`]);
  return rows.length === 0
    ? []
    : [folded(`Conditions: ${rows.length}`, table(['on', 'condition', 'reason and message'], rows))];
}

function effects({ effects: all }: PreviewSection): HTMLElement[] {
  const rows = all.map(({ object, action, because }) => [action, object, because]);
  return [
    folded(`What the Operator does: ${countOf(all.length, 'effect')}`, table(['action', 'object', 'because'], rows)),
  ];
}
