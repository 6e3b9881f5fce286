import { jsonText } from '../../../core/formats/json-text';
import type { Diagnosis } from '../../../diagnosis/engine/diagnosis';
import { explainDocument } from '../explain-document';

/** The diagnosis as JSON, for machines. */
export function explainJson(diagnosis: Diagnosis): string {
  return `${jsonText(explainDocument(diagnosis), 2)}\n`;
}
