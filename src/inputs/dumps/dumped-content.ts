import type { KnownContent } from '../read-file';
import { insightsFile } from './insights-layout';
import { inspectFile } from './inspect-layout';

/** The content of a file in a dump, by its path below the root; undefined where it does not concern the registry. */
export function dumpedContent(below: string): KnownContent | undefined {
  return inspectFile(below) ?? insightsFile(below);
}
