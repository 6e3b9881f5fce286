import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * Writes `named` before `naming`. Only within one chart, because a dependency between charts renames every file and takes
 * exponential time in cdk8s.
 */
export function writeBefore(named: IConstruct, naming: IConstruct): void {
  if (named !== naming && Chart.of(named) === Chart.of(naming)) naming.node.addDependency(named);
}
