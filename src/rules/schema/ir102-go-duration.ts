import { safe, set } from '../../core/edit';
import { formatFieldPath, valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { checkGoDuration } from '../../core/formats/go-duration';
import { operatorSource } from '../../core/source';
import { prunerYaml } from '../examples/example-yaml';
import type { Rule, Violation } from '../engine/rule';
import type { JudgedObject } from '../engine/cluster';

export const CONFIG_DURATIONS = [
  ['spec', 'requests', 'read', 'maxWaitInQueue'],
  ['spec', 'requests', 'write', 'maxWaitInQueue'],
  ['spec', 'storage', 's3', 'cloudFront', 'duration'],
];
const PRUNER_DURATIONS: readonly FieldPath[] = [['spec', 'keepYoungerThanDuration']];

export const ir102: Rule = {
  id: 'IR102',
  severity: Severity.ERROR,
  title: 'Duration that the Operator cannot parse',
  why: 'The API server accepts days, weeks and words in a duration. The Operator decodes the duration with Go, and the largest unit in Go is the hour. If decoding fails, the Operator can no longer read the object, and stops without an error.',
  source: operatorSource('pkg/client/listers.go', 'metav1.Duration UnmarshalJSON'),
  leadsTo: /time: (?:unknown|missing|invalid)/,
  scope: 'object',
  aboutOneValue: true,
  acknowledgeable: false,
  examples: {
    line: 6,
    failing: prunerYaml('keepYoungerThanDuration: 1d'),
    passing: prunerYaml('keepYoungerThanDuration: 24h'),
  },
  *check(cluster) {
    for (const object of cluster.ofKind('Config')) yield* badDurations(object, CONFIG_DURATIONS);
    for (const object of cluster.ofKind('ImagePruner')) yield* badDurations(object, PRUNER_DURATIONS);
  },
};

function* badDurations({ manifest, valid, errors }: JudgedObject, paths: readonly FieldPath[]): Iterable<Violation> {
  for (const path of paths) {
    const text = valueAt(valid, path);
    // What the API server rejects does not reach the Operator.
    const isRefused = errors.some((error) => formatFieldPath(error.path) === formatFieldPath(path));
    const diagnostic = typeof text === 'string' && !isRefused ? checkGoDuration(text) : undefined;
    if (diagnostic !== undefined) {
      const edit = diagnostic.suggestion === undefined ? undefined : safe(set(path, diagnostic.suggestion));
      yield {
        manifest,
        path,
        fix: 'write the duration in hours, minutes and seconds: 1 day is 24h',
        ...diagnostic,
        edit,
      };
    }
  }
}
