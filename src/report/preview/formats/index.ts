/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { LateFormat } from '../../format';
import type { ClusterPreview } from '../preview-report';

/** An output format of `preview`. It gets no values of secrets, unless the user asks for them. */
export interface PreviewFormat {
  readonly load: LateFormat<readonly ClusterPreview[]>;
  /** Whether it shows whole objects. Other formats get none, since hiding secrets in them takes the longest. */
  readonly showsObjects?: boolean;
  /** Why it rejects `--show-secrets`. @default - it does not */
  readonly hidesSecretsBecause?: string;
}

/** All output formats of `preview`, by their names on the command line. */
export const PREVIEW_FORMATS = {
  text: { load: () => (require('./preview-text') as typeof import('./preview-text')).previewText },
  json: { load: () => (require('./preview-json') as typeof import('./preview-json')).previewJson, showsObjects: true },
  markdown: {
    load: () => (require('./preview-markdown') as typeof import('./preview-markdown')).previewMarkdown,
    hidesSecretsBecause: 'a pull request would show the secrets',
  },
} satisfies Readonly<Record<string, PreviewFormat>>;
