import { Severity } from '../../../core/finding';
import { printable } from '../../../core/printable';
import type { FormatContext } from '../../format';
import { rulePage } from '../../../core/source';
import { headlineOf } from '../../../check/headline';
import { fails, type CheckReport, type LocatedFinding } from '../../../check/check-report';
import { buildsOf } from '../../../check/kustomize/found-in-builds';
import { checkedAgainst } from '../../../check/release-choice';
import { seeAlso } from '../see-also';

/**
 * The report as JUnit XML. A finding that makes the command fail is a failure, every other one is skipped; what cannot be read
 * is an error. One case always passes, since many tools take a report without cases for a broken one.
 */
export function checkJunit(report: CheckReport, context: FormatContext): string {
  const { findings, unreadable, notJudged, checked, releases, failOn } = report;
  const cases = [
    testCase('objects', `${checked} checked, ${checkedAgainst(releases)}`, ''),
    ...findings.map((finding) => findingCase(finding, report)),
    ...unreadable.map(({ file, line, column, message }) =>
      testCase(file, `unreadable ${line}:${column}`, element('error', message, '')),
    ),
    ...notJudged.map(({ file, line, why }) =>
      testCase(file, `not judged ${line}`, element(failOn === 'not-judged' ? 'failure' : 'skipped', why, '')),
    ),
  ];
  const counts = ['failure', 'error', 'skipped'].map(
    (name) => cases.filter((each) => each.includes(`<${name} `)).length,
  );
  const [failures = 0, errors = 0, skipped = 0] = counts;
  const numbers = `tests="${cases.length}" failures="${failures}" errors="${errors}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${numbers}>`,
    `  <testsuite name="${escaped(context.tool.name)}" ${numbers} skipped="${skipped}">`,
    ...cases,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function findingCase(finding: LocatedFinding, { failOn }: CheckReport): string {
  const { id, file, line, column, fix, source, severity, suppressedBy, acknowledged = '' } = finding;
  const name = `${id} ${file}:${line}:${column}`;
  const word = severity === Severity.ERROR ? 'error' : 'warning';
  if (suppressedBy !== undefined)
    return testCase(file, name, element('skipped', `${suppressedBy}: ${acknowledged}: ${headlineOf(finding)}`, ''));
  const built = finding.built === undefined ? [] : [`built: ${buildsOf(finding)}`];
  const details = [...built, `fix: ${fix}`, `source: ${source}`, rulePage(id), ...seeAlso(finding)]
    .map(printable)
    .join('\n');
  if (!fails(finding, failOn))
    return testCase(file, name, element('skipped', `${word}: ${headlineOf(finding)}`, details));
  return testCase(file, name, element('failure', headlineOf(finding), details, word));
}

function testCase(file: string, name: string, content: string): string {
  const start = `    <testcase classname="${escaped(file)}" name="${escaped(name)}"`;
  return content === '' ? `${start}/>` : `${start}>\n      ${content}\n    </testcase>`;
}

function element(name: string, message: string, text: string, type?: string): string {
  const kind = type === undefined ? '' : ` type="${type}"`;
  const start = `<${name} message="${escaped(message)}"${kind}`;
  return text === '' ? `${start}/>` : `${start}>${text.split('\n').map(escaped).join('\n')}</${name}>`;
}

/** A text that is neither markup nor a character that XML does not have. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`)
    .replace(/[\ufffe\uffff]/g, '\ufffd');
}
