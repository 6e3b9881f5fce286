import { jsonText } from '../../../core/formats/json-text';
import { diffDocument } from '../diff-document';
import type { DiffReport } from '../diff-report';

/** Effects of an edit as JSON, for machines. */
export function diffJson(report: DiffReport): string {
  return `${jsonText(diffDocument(report), 2)}\n`;
}
