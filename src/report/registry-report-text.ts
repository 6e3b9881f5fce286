import { countOf } from '../core/formats/count-of';
import { withoutFix } from '../core/message';
import { printable } from '../core/printable';
import { Severity, type Finding } from '../core/finding';

/** Findings as text: errors first, acknowledged ones last with their reason and without a fix, then a summary. */
export function findingsText(findings: readonly Finding[], judgedBy: string): string {
  const open = findings.filter(({ acknowledged }) => acknowledged === undefined);
  const errors = open.filter(({ severity }) => severity === Severity.ERROR);
  const warnings = open.filter(({ severity }) => severity === Severity.WARNING);
  const acknowledged = findings.filter((finding) => finding.acknowledged !== undefined);
  return [
    ...errors.map(({ message }) => message),
    ...warnings.map(({ message }) => `warning ${message}`),
    ...acknowledged.map(
      (finding) => `acknowledged ${withoutFix(finding.message)}\n    reason: ${printable(finding.acknowledged ?? '')}`,
    ),
    `${countOf(errors.length, 'error')}, ${countOf(warnings.length, 'warning')}, ${acknowledged.length} acknowledged; ${judgedBy}`,
  ].join('\n');
}
