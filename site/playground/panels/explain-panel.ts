import { explain } from '../../../src/engine/explain';
import type { ExplainDocument } from '../../../src/report/explain/explain-document';
import { healthInWords } from '../../../src/report/explain/explain-headline';
import { element } from '../elements';
import { optionsOf, PASTED, type Files, type Question } from '../question';
import type { PageActions, Panel } from './panel';
import { badge, folded, item, items, place, quiet, type Tone } from './parts';

/** Why the registry of a cluster is degraded. */
export function explainPanel(question: Question, actions: PageActions): Panel {
  const document = explain(asPrinted(question.files), optionsOf(question));
  const status = healthInWords(document);
  return {
    status,
    content: [
      element('h2', {}, status),
      quiet(`OpenShift ${document.release} on ${document.platform}`),
      ...items(document.causes.map((cause) => causeItem(cause, actions))),
      ...list('Nothing explains', document.unexplained),
      ...list('Collect', document.collect),
      ...list('Notes', document.notes),
    ],
  };
}

/** What was pasted may be what `oc describe` printed, which is no YAML. */
function asPrinted({ [PASTED]: text, ...files }: Files): Files {
  return text === undefined || text.trim() === '' ? files : { ...files, [PRINTED]: text };
}

const PRINTED = 'pasted.txt';

type Cause = ExplainDocument['causes'][number];

const TONES: Readonly<Record<string, Tone>> = { certain: 'bad', likely: 'doubt' };

function causeItem({ id, certainty, what, object, evidence, fix }: Cause, actions: PageActions): HTMLElement {
  const tone = TONES[certainty] ?? '';
  const rows = evidence.map(({ object: on, text, file, line }) =>
    element('li', {}, `${on}: ${text} (`, place(file === PRINTED ? PASTED : file, line, 1, actions), ')'),
  );
  return item(
    tone,
    element('div', { class: 'row' }, badge(certainty, tone), element('strong', {}, object), element('span', {}, id)),
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
