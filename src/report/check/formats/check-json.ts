import { jsonText } from '../../../core/formats/json-text';
import { checkDocument } from '../check-document';
import type { CheckReport } from '../../../check/check-report';

/** The report as JSON, for machines. */
export function checkJson(report: CheckReport): string {
  return `${jsonText(checkDocument(report), 2)}\n`;
}
