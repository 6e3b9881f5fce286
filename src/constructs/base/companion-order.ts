import { Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';

/**
 * Has `named` written before `naming`. Only inside one chart: a dependency between charts renames every file and takes
 * cdk8s exponential time.
 */
export function writeBefore(named: IConstruct, naming: IConstruct): void {
  if (named !== naming && Chart.of(named) === Chart.of(naming)) naming.node.addDependency(named);
}
