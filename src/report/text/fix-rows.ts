import { countOf } from '../../core/formats/count-of';
import type { Fix } from '../fixes';
import { plainText } from '../phrase';
import type { Row } from './row';

/** What is to be corrected, with the page that explains it, which is named once. */
export function fixRows(fixes: readonly Fix[], more: number): Row[] {
  return [
    ...fixes.map(({ id, what, url }, index) => ({
      label: 'fix',
      text: `${id} ${plainText(what)}`,
      below: fixes.findIndex((each) => each.id === id) === index ? [url] : [],
    })),
    ...(more === 0 ? [] : [{ label: 'more', text: `${countOf(more, 'more error')}: run check` }]),
  ];
}
