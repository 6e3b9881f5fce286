import type { Format } from '../../format';
import type { CheckReport } from '../check-report';
import { checkJson } from './check-json';
import { checkSarif } from './check-sarif';
import { checkText } from './check-text';

/** All output formats of `check`, by their names on the command line. */
export const CHECK_FORMATS = {
  text: checkText,
  json: checkJson,
  sarif: checkSarif,
} satisfies Readonly<Record<string, Format<CheckReport>>>;
