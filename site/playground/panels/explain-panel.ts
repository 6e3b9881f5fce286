import type { ExplainDocument } from '../../../src/report/explain/explain-document';
import { platformProfile } from '../../../src/platforms';
import { healthInWords } from '../../../src/report/explain/explain-headline';
import { PRINTED } from '../answers/explain-answer';
import { causePage } from '../cause-page';
import { element } from '../elements';
import { PASTED } from '../question';
import type { Tone } from '../tone';
import type { ContentOf, PageActions } from './panel';
import { badge, folded, item, items, place, quiet } from './parts';

/** Why the registry of a cluster is degraded. */
export function explainPanel({ document }: ContentOf<'explain'>, actions: PageActions): HTMLElement[] {
  return [
    element('h2', {}, healthInWords(document)),
    quiet(`OpenShift ${document.release} (${platformProfile(document.platform).title})`),
    ...items(document.causes.map((cause) => () => causeItem(cause, actions))),
    ...list('Nothing explains', document.unexplained),
    ...list('Collect', document.collect),
    ...list('Notes', document.notes),
  ];
}

type Cause = ExplainDocument['causes'][number];

const TONES: Readonly<Record<string, Tone>> = { certain: 'bad', likely: 'doubt' };

function causeItem({ id, certainty, what, object, evidence, fix }: Cause, actions: PageActions): HTMLElement {
  const tone = TONES[certainty] ?? '';
  const rows = evidence.map(({ object: on, text, file, line }) =>
    element('li', {}, `${on}: ${text} (`, place(file === PRINTED ? PASTED : file, line, 1, actions), ')'),
  );
  return item(
    tone,
    element(
      'div',
      { class: 'row' },
      badge(certainty, tone),
      element('a', { href: causePage(id), rel: 'noreferrer' }, id),
      element('strong', {}, object),
    ),
    element('p', {}, what),
    element('ol', {}, ...fix.map(step)),
    folded(`Evidence: ${evidence.length}`, element('ul', {}, ...rows)),
  );
}

function step({ do: instruction, command, patch }: Cause['fix'][number]): HTMLElement {
  const shown = [
    ...(command === undefined ? [] : [`$ ${command}`]),
    ...(patch === undefined ? [] : [`# in Git\n${patch}`]),
  ];
  return element('li', {}, instruction, ...shown.map((text) => element('pre', { tabindex: '0' }, text)));
}

function list(title: string, texts: readonly string[]): HTMLElement[] {
  if (texts.length === 0) return [];
  return [element('h3', {}, title), element('ul', {}, ...texts.map((text) => element('li', {}, text)))];
}
