import { App, Names, YamlOutputType, type Chart } from 'cdk8s';
import { describeObject, referenceTo, type Manifest } from '../../core/manifest';
import { formatMessage } from '../../core/message';
import type { DeliveryTool, WrappedChart } from '../../delivery/tool';
import { withQuotes } from '../../yaml/write/quoted-texts';
import { objectsOf } from './chart-judgement';
import { deliveryOf, setDelivery } from './delivery-context';
import { declareIndex } from './index-files';
import { oncePerSynth } from './once-per-synth';
import { plainJson } from './wire-object';

/** Sets the delivery tool for everything below `chart`, which must not have children yet. */
export function declareDelivery(chart: Chart, tool: DeliveryTool): void {
  setDelivery(chart, tool);
  if (tool.index !== undefined) declareIndex(chart, tool.index);
  chart.node.addValidation({
    validate: oncePerSynth(chart, () => [...folderErrors(chart, tool), ...toolErrors(chart, tool)]),
  });
}

/** The manifests that are written for the objects of a chart. */
export function delivered(chart: Chart, objects: readonly Manifest[]): Manifest[] {
  const tool = deliveryOf(chart);
  if (tool === undefined) return [...objects];
  // Constructs of this library are already marked, other constructs are not.
  const marked = objects.map((manifest) => tool.mark(manifest));
  // What is wrapped may stand there twice, which the writer would make aliases of.
  const written = tool.wrap?.(marked, wrapped(chart)).map((manifest) => withQuotes(manifest, 'kept') as Manifest);
  return written ?? marked;
}

function wrapped(chart: Chart): WrappedChart {
  return { name: Names.toDnsLabel(chart, { maxLen: 63 }) };
}

function toolErrors(chart: Chart, tool: DeliveryTool): string[] {
  const errors = tool.errors?.(objectsOf(chart).map(plainJson), wrapped(chart)) ?? [];
  return errors.map((error) => formatMessage(chart.node.path, error));
}

/** FOLDER_PER_CHART_FILE_PER_RESOURCE writes the objects without Chart.toJson(), so they miss marks and wrapping. */
function folderErrors(chart: Chart, tool: DeliveryTool): string[] {
  const { root } = chart.node;
  // With an index file, its own check reports this output type.
  if (tool.index !== undefined || !(root instanceof App)) return [];
  if (root.yamlOutputType !== YamlOutputType.FOLDER_PER_CHART_FILE_PER_RESOURCE) return [];
  const bare = objectsOf(chart)
    .map(plainJson)
    .find((manifest) => tool.mark(manifest) !== manifest);
  if (tool.wrap === undefined && bare === undefined) return [];
  const goes = bare === undefined ? 'the objects' : describeObject(referenceTo(bare));
  return [
    formatMessage(chart.node.path, {
      id: 'IR228',
      path: [],
      found: `yamlOutputType FOLDER_PER_CHART_FILE_PER_RESOURCE, which writes ${goes} past the delivery by ${tool.title}`,
      expected: 'FILE_PER_CHART',
      fix: 'leave yamlOutputType of the App out',
      reference: 'cdk8s-team/cdk8s-core src/app.ts App.synth',
    }),
  ];
}
