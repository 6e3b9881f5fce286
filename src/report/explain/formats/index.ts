import type { Diagnosis } from '../../../diagnosis/engine/diagnosis';
import type { Format } from '../../format';
import { explainJson } from './explain-json';
import { explainMarkdown } from './explain-markdown';
import { explainText } from './explain-text';

/** All output formats of `explain`, by their names on the command line. */
export const EXPLAIN_FORMATS = {
  text: explainText,
  json: explainJson,
  markdown: explainMarkdown,
} satisfies Readonly<Record<string, Format<Diagnosis>>>;
