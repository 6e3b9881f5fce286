import type { Format } from '../../format';
import type { ClusterPreview } from '../preview-report';
import { previewJson } from './preview-json';
import { previewMarkdown } from './preview-markdown';
import { previewText } from './preview-text';

/** An output format of `preview`. It gets no values of secrets, unless the user asks for them. */
export interface PreviewFormat {
  readonly write: Format<readonly ClusterPreview[]>;
  /** Whether it shows whole objects. Other formats get none, since hiding secrets in them takes the longest. */
  readonly showsObjects?: boolean;
  /** Why it refuses `--show-secrets`. @default - it does not */
  readonly hidesSecretsBecause?: string;
}

/** All output formats of `preview`, by their names on the command line. */
export const PREVIEW_FORMATS = {
  text: { write: previewText },
  json: { write: previewJson, showsObjects: true },
  markdown: { write: previewMarkdown, hidesSecretsBecause: 'pull requests are read by many' },
} satisfies Readonly<Record<string, PreviewFormat>>;
