import { HOW_TO_ACKNOWLEDGE } from '../../core/acknowledgement';
import { countOf } from '../../core/formats/count-of';
import { Severity } from '../../core/finding';
import { printable } from '../../core/printable';
import type { CheckReport, LocatedFinding } from '../../check/check-report';
import { checkedAgainst } from '../../check/release-choice';

/** The last lines of a report. A good result must not hide what was not judged: then that is the last one. */
export function checkSummary(report: CheckReport): string[] {
  const { findings, unreadable, checked, notJudged, releases, configuration, baseline } = report;
  const by = (suppressor: LocatedFinding['suppressedBy']) =>
    findings.filter(({ suppressedBy }) => suppressedBy === suppressor);
  const open = by(undefined);
  const errors = open.filter(({ severity }) => severity === Severity.ERROR).length;
  const counts = [
    `${countOf(checked, 'registry object')} checked`,
    countOf(errors, 'error'),
    countOf(open.length - errors, 'warning'),
    `${by('annotation').length + by('comment').length} acknowledged`,
    ...(unreadable.length === 0 ? [] : [`${unreadable.length} unreadable`]),
    checkedAgainst(releases),
  ];
  const lines = [counts.join(', ')];
  // Once for all fixes that offer it.
  if (open.some(({ fix }) => /\backnowledge\b/.test(fix))) lines.unshift(HOW_TO_ACKNOWLEDGE);
  if (configuration !== undefined && configuration.isInventory !== true) {
    const { file, rulesOff, ignoredFiles } = configuration;
    const off = `${countOf(rulesOff.length, 'rule')} turned off, ${countOf(by('configuration').length, 'finding')} of them`;
    lines.push(printable(`configuration ${file}: ${off}, ${countOf(ignoredFiles, 'file')} ignored`));
  }
  if (baseline !== undefined)
    lines.push(
      printable(
        `baseline ${baseline.file}: ${countOf(by('baseline').length, 'finding')}, ${baseline.stale} no longer found`,
      ),
    );
  const unknown = notJudgedInWords(notJudged);
  if (unknown.length > 0) lines.push([countOf(errors, 'error'), ...unknown].join('; '));
  return lines;
}

function notJudgedInWords(notJudged: CheckReport['notJudged']): string[] {
  const unseen = new Set(notJudged.flatMap(({ file, rulesSkippedIn }) => (rulesSkippedIn === undefined ? [file] : [])));
  const partly = new Set(notJudged.flatMap(({ rulesSkippedIn = [] }) => rulesSkippedIn));
  return [
    ...(unseen.size === 0 ? [] : [`${countOf(unseen.size, 'file')} not judged`]),
    ...(partly.size === 0 ? [] : [`some rules were skipped for ${countOf(partly.size, 'file')}`]),
  ];
}
