import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { operatorSource } from '../../core/source';
import type { ConfigSpec } from '../../schema/kinds/config';
import { configYaml, documents, prunerYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';

export const ir313: Rule = {
  id: 'IR313',
  severity: Severity.WARNING,
  title: 'Pruner runs while the registry is read-only or stopped',
  why: 'The pruner deletes layers through the registry. If the registry is read-only or has no replicas, the Job fails, and the Operator reports ImagePrunerDegraded until a run succeeds.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected'),
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 14, failing: exampleWith(false), passing: exampleWith(true) },
  *check(cluster) {
    const config = cluster.ofKind('Config').find(({ valid }) => obstacleIn(valid.spec ?? {}) !== undefined);
    const obstacle = obstacleIn(config?.valid.spec ?? {});
    if (obstacle === undefined) return;
    for (const { manifest, valid } of cluster.ofKind('ImagePruner')) {
      if (valid.spec === undefined || valid.spec.suspend === true) continue;
      yield {
        manifest,
        path: ['spec', 'suspend'],
        found: `an active pruner while the registry ${obstacle.is}`,
        expected: 'suspend: true',
        fix: `set spec.suspend to true until the registry ${obstacle.ends}; until then every run fails, because the pruner deletes layers through the registry`,
        related: config?.manifest,
        edit: suggested(set(['spec', 'suspend'], true)),
      };
    }
  },
};

interface Obstacle {
  readonly is: string;
  /** What the registry does when it is over. */
  readonly ends: string;
}

/** In other management states there is no Service, so the pruner does not access the registry. */
function obstacleIn({ managementState = 'Managed', readOnly, replicas }: ConfigSpec): Obstacle | undefined {
  if (managementState !== 'Managed') return undefined;
  if (readOnly === true) return { is: 'is read-only (spec.readOnly of the Config)', ends: 'is no longer read-only' };
  return replicas === 0
    ? { is: 'has no pods (spec.replicas: 0 of the Config)', ends: 'has replicas again' }
    : undefined;
}

function exampleWith(suspend: boolean): string {
  return documents(configYaml('replicas: 1\nreadOnly: true'), prunerYaml(`suspend: ${String(suspend)}`));
}
