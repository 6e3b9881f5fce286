import type { Format } from '../../format';
import type { DiffReport } from '../diff-report';
import { diffJson } from './diff-json';
import { diffMarkdown } from './diff-markdown';
import { diffText } from './diff-text';

/** All output formats of `diff`, by their names on the command line. */
export const DIFF_FORMATS = {
  text: diffText,
  json: diffJson,
  markdown: diffMarkdown,
} satisfies Readonly<Record<string, Format<DiffReport>>>;
