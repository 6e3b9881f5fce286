import { diffDocument } from '../diff-document';
import type { DiffReport } from '../diff-report';

/** Effects of an edit as JSON, for machines. */
export function diffJson(report: DiffReport): string {
  return `${JSON.stringify(diffDocument(report), null, 2)}\n`;
}
