import { Chart, type ChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import { enrol } from './chart-judgement';
import { declareCluster, type ClusterOptions } from './cluster-options';
import { refuseUnknownOptions } from './known-options';

/** A chart for one cluster. */
export interface RegistryChartProps extends ChartProps, ClusterOptions {}

/**
 * A chart that says once where its cluster runs and which release it has. Everything in it is judged at synth, also
 * objects that come from other constructs, `Include` or JSON patches.
 *
 * The other constructs work in any chart; this one saves repeating the props.
 */
export class RegistryChart extends Chart {
  public constructor(scope: Construct, id: string, props: RegistryChartProps = {}) {
    super(scope, id, props);
    refuseUnknownOptions(this, props);
    declareCluster(this, props);
    enrol(this);
  }
}
