import type { KnownContent } from '../read-file';
import { insightsFile } from './insights-layout';
import { inspectFile } from './inspect-layout';

/** What its path below the root tells of a file in a dump; undefined where it does not concern the registry. */
export function dumpedContent(below: string): KnownContent | undefined {
  return inspectFile(below) ?? insightsFile(below);
}
