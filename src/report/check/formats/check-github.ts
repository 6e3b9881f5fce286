import { Severity } from '../../../core/finding';
import { printable } from '../../../core/printable';
import { rulePage } from '../../../core/source';
import { headlineOf } from '../../../check/headline';
import type { CheckReport, LocatedFinding } from '../../../check/check-report';
import { buildsOf } from '../../../check/kustomize/found-in-builds';
import { checkSummary } from '../check-summary';
import { anchorOf } from '../anchor';
import { seeAlso } from '../see-also';
import { workflowCommand } from '../workflow-command';

/** The report as annotations of GitHub Actions, beside the lines of a pull request. What is suppressed has none. The log has the summary. */
export function checkGithub(report: CheckReport): string {
  const { findings, unreadable, notJudged } = report;
  return [
    ...findings.filter(({ suppressedBy }) => suppressedBy === undefined).map(annotation),
    ...unreadable.map(({ file, line, column, message }) =>
      workflowCommand('error', printable(message), { ...placeOf({ file, line, column }), title: 'unreadable' }),
    ),
    ...notJudged.map(({ file, line, why }) =>
      workflowCommand('notice', printable(why), { ...placeOf({ file, line }), title: 'not judged' }),
    ),
    ...checkSummary(report).map((line) => `${line}\n`),
  ].join('');
}

/** Nothing where there is no file that an annotation could stand beside. */
function placeOf(place: Parameters<typeof anchorOf>[0]): object {
  const anchor = anchorOf(place);
  if (anchor === undefined) return {};
  const { file, line, column } = anchor;
  return { file: printable(file), line, ...(column === undefined ? {} : { col: column }) };
}

function annotation(finding: LocatedFinding): string {
  const { id, severity, file, line, column, fix } = finding;
  const level = severity === Severity.ERROR ? 'error' : 'warning';
  const built = buildsOf(finding);
  const where = built === '' ? [] : [`built: ${built}`];
  const message = [headlineOf(finding), ...where, `fix: ${fix}`, ...seeAlso(finding), rulePage(id)];
  return workflowCommand(level, message.map(printable).join('\n'), { ...placeOf({ file, line, column }), title: id });
}
