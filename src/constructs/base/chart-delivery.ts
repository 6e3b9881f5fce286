import type { Chart } from 'cdk8s';
import { formatMessage } from '../../core/message';
import type { DeliveryTool } from '../../delivery/tool';
import { objectsOf } from './chart-judgement';
import { declareOutput, wrapped } from './chart-output';
import { declareIndex } from './index-files';
import { oncePerSynth } from './once-per-synth';
import { plainJson } from './wire-object';

/** Sets the delivery tool for everything below `chart`, which must not have children yet. */
export function declareDelivery(chart: Chart, tool: DeliveryTool): void {
  if (tool.index !== undefined) declareIndex(chart, tool.index);
  declareOutput(chart, { changedBy: tool.title, wrap: tool.wrap?.bind(tool), tool });
  chart.node.addValidation({ validate: oncePerSynth(chart, () => toolErrors(chart, tool)) });
}

function toolErrors(chart: Chart, tool: DeliveryTool): string[] {
  const errors = tool.errors?.(objectsOf(chart).map(plainJson), wrapped(chart)) ?? [];
  return errors.map((error) => formatMessage(chart.node.path, error));
}
