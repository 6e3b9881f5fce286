import { App } from 'cdk8s';
import type { Manifest } from '../../core/manifest';
import { warningsOf } from '../base/chart-judgement';
import { deferJudgement } from '../base/cluster-options';
import { asOneSynth } from '../base/once-per-synth';
import { findingText } from '../warnings/finding-text';
import { RegistryChart, type RegistryChartProps } from './registry-chart';

/** The rendered objects of one cluster and what is unwise about them, or its errors. */
type ClusterOutcome =
  | { readonly objects: readonly Manifest[]; readonly warnings: readonly ClusterWarning[] }
  | { readonly errors: readonly string[] };

/** What is unwise about a cluster. */
export interface ClusterWarning {
  /** The id of the rule. */
  readonly rule: string;
  readonly message: string;
}

/** The id of the chart and the name of its file. */
export const CHART = 'image-registry';

/** Renders one cluster in its own app, because the time of cdk8s grows with the square of the number of charts. */
export function renderCluster(props: RegistryChartProps, build: (chart: RegistryChart) => void): ClusterOutcome {
  return renderIn(new App(), props, build);
}

/**
 * The same for unpatched constructs of this library, but faster: rules run only at synth. If there are errors, a second run
 * reports those of the constructors.
 */
export function renderOurs(props: RegistryChartProps, build: (chart: RegistryChart) => void): ClusterOutcome {
  const app = new App();
  deferJudgement(app);
  const outcome = renderIn(app, props, build);
  return 'errors' in outcome ? renderCluster(props, build) : outcome;
}

function renderIn(app: App, props: RegistryChartProps, build: (chart: RegistryChart) => void): ClusterOutcome {
  try {
    const chart = new RegistryChart(app, CHART, props);
    build(chart);
    return asOneSynth(app, () => {
      const errors = app.node.findAll().flatMap(({ node }) => node.validate());
      if (errors.length > 0) return { errors };
      const warnings = warningsOf(chart).map((each) => ({
        rule: each.finding.id,
        message: findingText(each),
      }));
      return { objects: chart.toJson() as Manifest[], warnings };
    });
  } catch (error) {
    // cdk8s throws for values that it cannot write.
    return { errors: [error instanceof Error ? error.message : String(error)] };
  }
}
