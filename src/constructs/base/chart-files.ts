import { Names, YamlOutputType, type App, type Chart } from 'cdk8s';

/**
 * The file of each chart, in output order; empty if each object has its own file. Call it only after synthesis, because
 * cdk8s numbers the files if any chart depends on another.
 *
 * Source: cdk8s-team/cdk8s-core src/app.ts App.synth.
 */
export function chartFiles(app: App): ReadonlyMap<Chart, string> {
  const { charts } = app;
  const isNumbered = charts.some(({ node }) => node.dependencies.length > 0);
  const baseName = (chart: Chart, index: number): string => {
    if (app.yamlOutputType === YamlOutputType.FILE_PER_APP) return 'app';
    const name = Names.toDnsLabel(chart);
    return isNumbered ? `${String(index).padStart(4, '0')}-${name}` : name;
  };
  if (!HAVE_CHART_FILES.includes(app.yamlOutputType)) return new Map();
  return new Map(charts.map((chart, index) => [chart, baseName(chart, index) + app.outputFileExtension]));
}

/** The output types that write all objects of a chart to one file. */
export const HAVE_CHART_FILES: readonly YamlOutputType[] = [YamlOutputType.FILE_PER_CHART, YamlOutputType.FILE_PER_APP];
