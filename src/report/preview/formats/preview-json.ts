import { jsonText } from '../../../core/formats/json-text';
import { previewDocument } from '../preview-document';
import type { ClusterPreview } from '../preview-report';

/** Predictions as JSON, for machines. */
export function previewJson(clusters: readonly ClusterPreview[]): string {
  return `${jsonText(previewDocument(clusters), 2)}\n`;
}
