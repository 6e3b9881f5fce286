import { App } from 'cdk8s';
import type { Manifest } from '../../core/manifest';
import { deferJudgement } from '../base/cluster-options';
import { asOneSynth } from '../base/once-per-synth';
import { RegistryChart, type RegistryChartProps } from './registry-chart';

/** What the constructs of one cluster make: its objects as they are written, or what is wrong. */
export type ClusterOutcome = { readonly objects: readonly Manifest[] } | { readonly errors: readonly string[] };

/** Also names the file. */
export const CHART = 'image-registry';

/** Makes the constructs of one cluster in an app of its own: cdk8s takes a time that grows with the square of the charts. */
export function renderCluster(props: RegistryChartProps, build: (chart: RegistryChart) => void): ClusterOutcome {
  return renderIn(new App(), props, build);
}

/** The same for constructs of ours alone, whose objects nobody patches: judged once, and by the constructors in case of need. */
export function renderOurs(props: RegistryChartProps, build: (chart: RegistryChart) => void): ClusterOutcome {
  const app = new App();
  deferJudgement(app);
  const outcome = renderIn(app, props, build);
  return 'errors' in outcome ? renderCluster(props, build) : outcome;
}

function renderIn(app: App, props: RegistryChartProps, build: (chart: RegistryChart) => void): ClusterOutcome {
  const chart = new RegistryChart(app, CHART, props);
  try {
    build(chart);
  } catch (error) {
    return { errors: [error instanceof Error ? error.message : String(error)] };
  }
  return asOneSynth(app, () => {
    const errors = app.node.findAll().flatMap(({ node }) => node.validate());
    return errors.length > 0 ? { errors } : { objects: chart.toJson() as Manifest[] };
  });
}
