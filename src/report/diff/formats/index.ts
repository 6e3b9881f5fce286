/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { LateFormat } from '../../format';
import type { DiffReport } from '../diff-report';

/** All output formats of `diff`, by their names on the command line. */
export const DIFF_FORMATS = {
  text: () => (require('./diff-text') as typeof import('./diff-text')).diffText,
  json: () => (require('./diff-json') as typeof import('./diff-json')).diffJson,
  markdown: () => (require('./diff-markdown') as typeof import('./diff-markdown')).diffMarkdown,
} satisfies Readonly<Record<string, LateFormat<DiffReport>>>;
