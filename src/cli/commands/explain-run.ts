import type { CommandLine } from '../command-line';
import type { EXPLAIN_OPTIONS } from './explain-options';
import { diagnosisOf, shownBy } from '../../engine/diagnosed';
import { readPaths } from '../../files/read-paths';
import { EXPLAIN_FORMATS } from '../../report/explain/formats';
import { formatContext } from '../format-context';
import type { ExitCode, Io } from '../io';
import { reportUnreadable } from '../report-unreadable';
import { isRuleId } from './rules-run';

/** What `explain` does. */
export function runExplain(
  { options: { release, platform, output }, paths }: CommandLine<typeof EXPLAIN_OPTIONS>,
  io: Io,
): ExitCode {
  const shown = shownBy(readPaths(paths, () => io.readStandardInput(), { ofCluster: true }));
  const { unreadable } = shown;
  reportUnreadable(unreadable, io);
  const ids = unreadable.map(({ file }) => file).filter(isRuleId);
  if (ids.length > 0) io.err(`For what is known of an id, try "rules ${ids.join(' ')}".\n`);
  if (unreadable.length > 0 && isNothing(shown)) return 2;
  const diagnosis = diagnosisOf(shown, { release, platform });
  io.out(EXPLAIN_FORMATS[output]()(diagnosis, formatContext(io)));
  if (unreadable.length > 0) return 2;
  return diagnosis.healthy === true ? 0 : 1;
}

function isNothing({ objects, logs }: ReturnType<typeof shownBy>): boolean {
  return objects.length + logs.length === 0;
}
