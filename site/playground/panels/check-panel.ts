import { Severity } from '../../../src/core/finding';
import type { FindingDocument } from '../../../src/report/check/check-document';
import type { CheckAnswer, FixKind } from '../answers/answer';
import { button, element, type Child } from '../elements';
import { pageAt } from '../pages';
import type { ContentOf, PageActions } from './panel';
import { badge, item, items, place, quiet } from './parts';

/** What is wrong, with a button for each mistake that has one right answer. */
export function checkPanel({ document, fixes }: ContentOf<'check'>, actions: PageActions): HTMLElement[] {
  const { findings, unreadable, notJudged, checked: objects, releases } = document;
  const release = [...new Set(releases.map((each) => each.release))].join(', ');
  return [
    element('h2', {}, `Findings${release === '' ? '' : ` for OpenShift ${release}`}`),
    ...fixAll(fixes, actions),
    ...items([
      ...unreadable.map(
        ({ file, line, column, message }) =>
          () =>
            item('bad', badge('unreadable', 'bad'), place(file, line, column, actions), element('p', {}, message)),
      ),
      ...findings.map((finding, index) => () => findingItem(finding, index, fixes[index], actions)),
      ...notJudged.map(
        ({ file, line, why }) =>
          () =>
            item('doubt', badge('not judged', 'doubt'), place(file, line, 1, actions), element('p', {}, why)),
      ),
    ]),
    ...(findings.length + unreadable.length + notJudged.length > 0 ? [] : [quiet(nothingFound(objects))]),
  ];
}

function nothingFound(objects: number): string {
  return objects === 0 ? 'There is no object of the image registry in the text.' : 'Nothing is wrong.';
}

function fixAll(fixes: CheckAnswer['fixes'], { fix }: PageActions): HTMLElement[] {
  const safe = fixes.filter((each) => each === 'safe').length;
  if (safe < 2) return [];
  const fixThem = () => {
    fix('all');
  };
  return [element('p', {}, button(`Fix all ${safe}`, fixThem))];
}

function findingItem(
  finding: FindingDocument,
  index: number,
  fix: FixKind | undefined,
  actions: PageActions,
): HTMLElement {
  const { id, severity, message, file, line, column, acknowledged, suppressedBy } = finding;
  const isOpen = suppressedBy === undefined;
  const tone = severity === Severity.ERROR ? 'bad' : 'doubt';
  return item(
    isOpen ? tone : '',
    element(
      'div',
      { class: 'row' },
      isOpen ? badge(severity === Severity.ERROR ? 'error' : 'warning', tone) : badge('acknowledged', ''),
      element('a', { href: pageAt(finding.url), rel: 'noreferrer' }, id),
      place(file, line, column, actions),
    ),
    element('p', {}, message.replace(`${id} `, '')),
    ...(acknowledged === undefined ? [] : [quiet(`Acknowledged: ${acknowledged}`)]),
    quiet(`Fix: ${finding.fix}`),
    ...fixButton(finding, index, fix, actions),
  );
}

function fixButton(
  { id, line }: FindingDocument,
  index: number,
  kind: FixKind | undefined,
  { fix }: PageActions,
): Child[] {
  if (kind === undefined) return [];
  const apply = () => {
    fix(index);
  };
  const text = kind === 'safe' ? 'Fix it' : 'Apply the suggestion';
  return [element('p', {}, button(text, apply, { 'aria-label': `${text}: ${id} in line ${line}` }))];
}
