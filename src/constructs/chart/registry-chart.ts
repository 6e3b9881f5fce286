import { Chart, type ChartProps } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Manifest } from '../../core/manifest';
import { declareDelivery } from '../base/chart-delivery';
import { written } from '../base/chart-output';
import { registerForValidation } from '../base/chart-judgement';
import { orNone } from '../base/chart-props';
import { declareCluster } from '../base/cluster-options';
import type { Release } from '../../core/release';
import type { ClusterTopology, Platform } from '../../platforms/platform';
import type { Delivery } from '../delivery/delivery';
import { throwIfUnknownOptions } from '../base/known-options';
import { unknownMemberErrors } from '../base/prop-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { declareWarningMode, WarningMode } from '../warnings/warning-mode';

/**
 * The cluster of a chart, and the tool that deploys it. Of the props of a cdk8s Chart, `namespace` and
 * `disableResourceNameHashes` change nothing for the objects of this library: their names and namespaces are fixed.
 */
export interface RegistryChartProps extends ChartProps {
  /**
   * The platform of the cluster, for every construct in the chart. It selects the default storage and the rules.
   *
   * @default - none: `storage` is required, and platform-specific rules are skipped
   */
  readonly platform?: Platform;

  /**
   * The OpenShift release of the cluster, for every construct in the chart. Fields that it does not have are errors.
   *
   * @default - the newest release that the library knows
   */
  readonly release?: Release;

  /**
   * How many nodes the cluster has for its infrastructure. On a single node the registry gets one replica.
   *
   * @default ClusterTopology.HIGHLY_AVAILABLE
   */
  readonly topology?: ClusterTopology;

  /**
   * The tool that deploys the chart, such as `Delivery.argoCd()`. The objects get the annotations that keep it from
   * deleting images.
   *
   * @default - plain manifests without guards, which must not be deleted after they are applied
   */
  readonly delivery?: Delivery;

  /**
   * What `synth` does with warnings that are not acknowledged.
   *
   * @default WarningMode.PRINT
   */
  readonly warnings?: WarningMode;
}

const TYPE = 'RegistryChart';

/**
 * The chart of one cluster: it sets platform, release and topology once, and validates everything in it at synth, also
 * objects that come from other constructs, `Include` or JSON patches.
 *
 * The other constructs work in any chart; this one saves repeating the props.
 *
 * @see https://cdk8s.io/docs/latest/basics/chart/
 * @example
 * const chart = new RegistryChart(app, 'image-registry', { platform: Platform.AWS, delivery: Delivery.argoCd() });
 * new ImageRegistry(chart, 'registry');
 */
export class RegistryChart extends Chart {
  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the App
   * @param id name of the chart, and of its file
   * @param props platform, release, topology and delivery
   */
  public constructor(scope: Construct, id: string, props: RegistryChartProps = {}) {
    super(scope, id, orNone(props));
    throwIfMisshapen(this, TYPE, orNone(props) === props ? {} : props, 'RegistryChartProps');
    throwIfUnknownOptions(this, TYPE, props);
    // Only our own props, because a newer cdk8s may have more props than the version at build time.
    throwIfMisshapen(this, TYPE, { delivery: props.delivery }, 'RegistryChartProps');
    declareCluster(this, props);
    declareWarnings(this, props.warnings);
    registerForValidation(this, TYPE);
    if (props.delivery !== undefined) declareDelivery(this, props.delivery._tool);
  }

  /** The objects as they are delivered. */
  public override toJson(): unknown[] {
    return written(this, super.toJson() as Manifest[]);
  }
}

function declareWarnings(chart: RegistryChart, mode: WarningMode | undefined): void {
  if (mode === undefined) return;
  throwIfAny(chart, TYPE, unknownMemberErrors(['warnings'], mode, Object.values(WarningMode)));
  declareWarningMode(chart, mode);
}
