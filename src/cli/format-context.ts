import type { FormatContext } from '../report/format';
import { COLOURED, PLAIN } from '../report/paint';
import type { Io } from './io';
import { TOOL } from './tool';

/** What an output format receives in addition to the report. */
export function formatContext({ colours }: Io): FormatContext {
  return { paint: colours ? COLOURED : PLAIN, tool: TOOL };
}
