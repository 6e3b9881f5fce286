import type { Answer } from '../answers/answer';
import { checkPanel } from './check-panel';
import { diffPanel } from './diff-panel';
import { explainPanel } from './explain-panel';
import type { PageActions } from './panel';
import { item, items, quiet } from './parts';
import { previewPanel } from './preview-panel';

/** An answer as elements. */
export function contentOf(content: Answer['content'], actions: PageActions): HTMLElement[] {
  switch (content.of) {
    case 'nothing':
      return [quiet('The answer stands here as soon as there is a text.')];
    case 'refusal':
      return items([() => item('bad', content.why)]);
    case 'check':
      return checkPanel(content, actions);
    case 'preview':
      return previewPanel(content);
    case 'diff':
      return diffPanel(content);
    case 'explain':
      return explainPanel(content, actions);
  }
}
