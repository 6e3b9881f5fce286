import { App, Names, YamlOutputType, type Chart } from 'cdk8s';
import { type Manifest, describeManifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import type { WrappedChart } from '../../delivery/tool';
import { quotedWhenWritten } from '../../yaml/write/quoted-texts';
import { objectsOf } from './chart-judgement';
import { oncePerSynth } from './once-per-synth';
import { outputOf, setOutput, type ChartOutput } from './output-context';
import { plainJson } from './wire-object';

/** Sets how everything below `chart` is written, which must not have children yet. */
export function declareOutput(chart: Chart, output: ChartOutput): void {
  setOutput(chart, output);
  chart.node.addValidation({ validate: oncePerSynth(chart, () => folderErrors(chart, output)) });
}

/** The manifests that are written for the objects of a chart. */
export function written(chart: Chart, objects: readonly Manifest[]): Manifest[] {
  const { tool, wrap } = outputOf(chart) ?? {};
  // The tool has marked the objects of this library, but no others.
  const marked = objects.map((manifest) => tool?.mark(manifest) ?? manifest);
  const objectsWritten = wrap?.(marked, wrapped(chart)) ?? marked;
  // Wrapped objects may contain one value twice. Without a copy, the YAML writer would use an alias for the second.
  return objectsWritten.map(quotedWhenWritten);
}

/** The chart, as a wrapping output sees it. */
export function wrapped(chart: Chart): WrappedChart {
  return { name: Names.toDnsLabel(chart, { maxLen: 63 }) };
}

/** FOLDER_PER_CHART_FILE_PER_RESOURCE writes the objects without Chart.toJson(), so they miss marks and wrapping. */
function folderErrors(chart: Chart, { changedBy, tool, wrap }: ChartOutput): string[] {
  const { root } = chart.node;
  // With an index file, its own check reports this output type.
  if (tool?.index !== undefined || !(root instanceof App)) return [];
  if (root.yamlOutputType !== YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE) return [];
  const bare = objectsOf(chart)
    .map(plainJson)
    .find((manifest) => (tool?.mark(manifest) ?? manifest) !== manifest);
  if (wrap === undefined && bare === undefined) return [];
  const goes = bare === undefined ? 'the objects' : describeManifest(bare);
  return [
    formatMessage(chart.node.path, {
      id: 'IR228',
      path: [],
      found: `yamlOutputType FOLDER_PER_CHART_FILE_PER_RESOURCE, which writes ${goes} without the delivery by ${changedBy}`,
      expected: 'FILE_PER_CHART',
      fix: 'remove yamlOutputType of the App',
      reference: 'cdk8s-team/cdk8s-core src/app.ts App.synth',
    }),
  ];
}
