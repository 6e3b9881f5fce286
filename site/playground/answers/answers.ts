import { UnusableInput } from '../../src/engine/unusable-input';
import { checkPanel } from './panels/check-panel';
import { diffPanel } from './panels/diff-panel';
import { explainPanel } from './panels/explain-panel';
import type { PageActions, Panel, PanelOf } from './panels/panel';
import { item, items, quiet } from './panels/parts';
import { previewPanel } from './panels/preview-panel';
import type { Command, Question } from './question';

const PANELS: Readonly<Record<Command, PanelOf>> = {
  check: checkPanel,
  preview: previewPanel,
  diff: diffPanel,
  explain: explainPanel,
};

/** The answer to a question, also where there is none. */
export function answerTo(question: Question, actions: PageActions): Panel {
  if (isEmpty(question)) return { status: '', content: [quiet('The answer stands here as soon as there is a text.')] };
  try {
    return PANELS[question.command](question, actions);
  } catch (error) {
    if (error instanceof UnusableInput) return { status: 'No answer', content: items([item('bad', error.message)]) };
    // A fault of ours must not look like an answer.
    return { status: 'No answer: this is a fault of the page', content: items([item('bad', String(error))]) };
  }
}

function isEmpty({ command, files, before }: Question): boolean {
  const texts = [...Object.values(files), ...(command === 'diff' ? Object.values(before) : [])];
  return texts.every((text) => text.trim() === '');
}
