import { checkDocument } from '../check-document';
import type { CheckReport } from '../../../check/check-report';

/** The report as JSON, for machines. */
export function checkJson(report: CheckReport): string {
  return `${JSON.stringify(checkDocument(report), null, 2)}\n`;
}
