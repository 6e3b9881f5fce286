import { countOf } from '../../../src/core/formats/count-of';
import type { UnknownDocument } from '../../../src/report/unknown-in-words';
import { unknownInWords } from '../../../src/report/unknown-in-words';
import type { Tone } from '../tone';
import { button, element, type Child } from '../elements';
import type { PageActions } from './panel';

export function badge(text: string, tone: Tone): HTMLElement {
  return element('span', { class: `badge ${tone}` }, text);
}

export function item(tone: Tone, ...children: readonly Child[]): HTMLElement {
  return element('li', { class: `item ${tone}` }, ...children);
}

/** A list, of which the first part is shown at once: making thousands of items would stop the page. */
export function items(makers: readonly (() => HTMLElement)[]): HTMLElement[] {
  if (makers.length === 0) return [];
  const list = element('ul', { class: 'items' });
  const more = element('button', { type: 'button' });
  const showMore = () => {
    const shown = list.childElementCount;
    list.append(...makers.slice(shown, shown + AT_ONCE).map((make) => make()));
    const left = makers.length - list.childElementCount;
    more.textContent = `Show ${Math.min(left, AT_ONCE)} more of ${left}`;
    more.hidden = left === 0;
  };
  more.addEventListener('click', showMore);
  showMore();
  return more.hidden ? [list] : [list, more];
}

const AT_ONCE = 200;

export function quiet(text: string): HTMLElement {
  return element('p', { class: 'quiet' }, text);
}

/** `registry.yaml:12`, which shows that line. */
export function place(file: string, line: number, column: number, { goTo }: PageActions): Child {
  return button(
    `${file}:${line}`,
    () => {
      goTo(file, line, column);
    },
    { class: 'link' },
  );
}

export function table(heads: readonly string[], rows: readonly (readonly Child[])[]): HTMLElement {
  const head = element('tr', {}, ...heads.map((text) => element('th', { scope: 'col' }, text)));
  const body = rows.map((cells) => element('tr', {}, ...cells.map((cell) => element('td', {}, cell))));
  return element(
    'div',
    { class: 'scroll' },
    element('table', {}, element('thead', {}, head), element('tbody', {}, ...body)),
  );
}

export function folded(title: string, ...children: readonly Child[]): HTMLElement {
  return element('details', {}, element('summary', {}, title), ...children);
}

/** What is not known, so that an answer without it would be too good. */
export function unknownItems(unknown: readonly UnknownDocument[]): HTMLElement[] {
  return items(unknown.map((each) => () => item('doubt', badge('not known', 'doubt'), unknownInWords(each))));
}

export function assumed(
  assumptions: readonly { readonly fact: string; readonly value: string; readonly from: string }[],
): HTMLElement[] {
  if (assumptions.length === 0) return [];
  const rows = assumptions.map(({ fact, value, from }) => [fact, value, from]);
  return [folded(`Assumed: ${countOf(assumptions.length, 'fact')}`, table(['fact', 'value', 'because'], rows))];
}
