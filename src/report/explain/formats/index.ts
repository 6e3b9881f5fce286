/* eslint-disable @typescript-eslint/no-require-imports -- the only way to load late and at once in CommonJS */
import type { Diagnosis } from '../../../diagnosis/engine/diagnosis';
import type { LateFormat } from '../../format';

/** All output formats of `explain`, by their names on the command line. */
export const EXPLAIN_FORMATS = {
  text: () => (require('./explain-text') as typeof import('./explain-text')).explainText,
  json: () => (require('./explain-json') as typeof import('./explain-json')).explainJson,
  markdown: () => (require('./explain-markdown') as typeof import('./explain-markdown')).explainMarkdown,
} satisfies Readonly<Record<string, LateFormat<Diagnosis>>>;
