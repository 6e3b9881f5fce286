import { Chart, type ChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../core/manifest';
import { declareDelivery } from '../base/chart-delivery';
import { written } from '../base/chart-output';
import { registerForValidation } from '../base/chart-judgement';
import { orNone } from '../base/chart-props';
import { declareCluster, type ClusterOptions } from '../base/cluster-options';
import type { Delivery } from '../delivery/delivery';
import { throwIfUnknownOptions } from '../base/known-options';
import { throwIfMisshapen } from '../base/throw-errors';

/** A chart for one cluster. */
export interface RegistryChartProps extends ChartProps, ClusterOptions {
  /**
   * How the manifests reach the cluster, such as `Delivery.argoCd()`.
   *
   * @default - plain manifests without guards, which must not be deleted after they are applied
   */
  readonly delivery?: Delivery;
}

/**
 * A chart that says once where its cluster runs and which release it has. Everything in it is judged at synth, also
 * objects that come from other constructs, `Include` or JSON patches.
 *
 * The other constructs work in any chart; this one saves repeating the props.
 */
export class RegistryChart extends Chart {
  public constructor(scope: Construct, id: string, props: RegistryChartProps = {}) {
    super(scope, id, orNone(props));
    throwIfMisshapen(this, 'RegistryChart', orNone(props) === props ? {} : props, 'RegistryChartProps');
    throwIfUnknownOptions(this, props);
    // Only our own props, because a newer cdk8s may have more props than the version at build time.
    throwIfMisshapen(this, 'RegistryChart', { delivery: props.delivery }, 'RegistryChartProps');
    declareCluster(this, props);
    registerForValidation(this);
    if (props.delivery !== undefined) declareDelivery(this, props.delivery._tool);
  }

  /** The objects as they are delivered. */
  public override toJson(): unknown[] {
    return written(this, super.toJson() as Manifest[]);
  }
}
