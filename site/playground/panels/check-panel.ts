import { Severity } from '../../../src/core/finding';
import { fix } from '../../../src/engine/fix';
import type { FindingDocument } from '../../../src/report/check/check-document';
import { button, element, type Child } from '../elements';
import { checked, type Checked } from '../fixable';
import { optionsOf, type Question } from '../question';
import type { PageActions, Panel } from './panel';
import { badge, count, item, items, place, quiet } from './parts';

/** What is wrong, with a button for each mistake that has one right answer. */
export function checkPanel(question: Question, actions: PageActions): Panel {
  const { document, fixes } = checked(question);
  const { findings, unreadable, notJudged, checked: objects, releases } = document;
  const open = findings.filter(({ suppressedBy }) => suppressedBy === undefined);
  const errors = open.filter(({ severity }) => severity === Severity.ERROR).length;
  const status = [
    `${count(objects, 'object')} checked`,
    count(errors, 'error'),
    count(open.length - errors, 'warning'),
    ...(open.length === findings.length ? [] : [`${findings.length - open.length} acknowledged`]),
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} unreadable`]),
    ...(notJudged.length === 0 ? [] : [`${notJudged.length} not judged`]),
  ].join(', ');
  const release = [...new Set(releases.map((each) => each.release))].join(', ');
  return {
    status,
    content: [
      element('h2', {}, `Findings${release === '' ? '' : ` for OpenShift ${release}`}`),
      ...fixAll(fixes, question, actions),
      ...items([
        ...unreadable.map(({ file, line, column, message }) =>
          item('bad', badge('unreadable', 'bad'), place(file, line, column, actions), element('p', {}, message)),
        ),
        ...findings.map((finding, index) => findingItem(finding, fixes[index], actions)),
        ...notJudged.map(({ file, line, why }) =>
          item('doubt', badge('not judged', 'doubt'), place(file, line, 1, actions), element('p', {}, why)),
        ),
      ]),
      ...(findings.length + unreadable.length + notJudged.length > 0 ? [] : [quiet(nothingFound(objects))]),
    ],
  };
}

function nothingFound(objects: number): string {
  return objects === 0 ? 'There is no object of the image registry in the text.' : 'Nothing is wrong.';
}

function fixAll(fixes: Checked['fixes'], question: Question, { change }: PageActions): HTMLElement[] {
  const safe = fixes.filter((each) => each !== undefined && !each.isSuggestion).length;
  if (safe < 2) return [];
  const fixThem = () => {
    const { files } = fix(question.files, optionsOf(question));
    change(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  };
  return [element('p', {}, button(`Fix all ${safe}`, fixThem))];
}

function findingItem(finding: FindingDocument, fix: Checked['fixes'][number], actions: PageActions): HTMLElement {
  const { id, severity, message, file, line, column, acknowledged, suppressedBy } = finding;
  const isOpen = suppressedBy === undefined;
  const tone = severity === Severity.ERROR ? 'bad' : 'doubt';
  return item(
    isOpen ? tone : '',
    element(
      'div',
      { class: 'row' },
      isOpen ? badge(severity === Severity.ERROR ? 'error' : 'warning', tone) : badge('acknowledged', ''),
      element('a', { href: finding.url, rel: 'noreferrer' }, id),
      place(file, line, column, actions),
    ),
    element('p', {}, message.replace(`${id} `, '')),
    ...(acknowledged === undefined ? [] : [quiet(`Acknowledged: ${acknowledged}`)]),
    quiet(`Fix: ${finding.fix}`),
    ...fixButton(finding, fix, actions),
  );
}

function fixButton({ id, line }: FindingDocument, fix: Checked['fixes'][number], { change }: PageActions): Child[] {
  if (fix === undefined) return [];
  const apply = () => {
    change(fix.apply());
  };
  const text = fix.isSuggestion ? 'Apply the suggestion' : 'Fix it';
  return [element('p', {}, button(text, apply, { 'aria-label': `${text}: ${id} in line ${line}` }))];
}
