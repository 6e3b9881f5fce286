import { countOf } from '../../core/formats/count-of';
import type { Fix } from '../fixes';
import { code, line, link, sentence, type Markdown } from './markdown';

/** What is to be corrected, each with a link to the page that explains it. */
export function fixItems(fixes: readonly Fix[], more: number): Markdown[] {
  return [
    ...fixes.map(({ id, what, url }) => line`- **Fix:** ${link(id, url)} ${sentence(what)}`),
    ...(more === 0 ? [] : [line`- ${countOf(more, 'more error')}: run ${code('check')}`]),
  ];
}
