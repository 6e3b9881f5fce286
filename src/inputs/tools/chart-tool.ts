import { listAt, valueAt } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { allTexts } from '../../core/data/all-texts';
import { isApplication, isApplicationSet } from '../../core/tools/argo-cd';
import { isHelmRelease } from '../../core/tools/flux';
import { isCalledAfterRegistry } from '../../schema/kinds/names-registry';

/** Whether a tool installs a chart that seems to be for the registry, by how it, the chart and its values are called. */
export function isChartOfRegistry(tool: Manifest): boolean {
  const names = namesOfChart(tool);
  return names.length > 0 && allTexts([tool.metadata.name, names]).some(isCalledAfterRegistry);
}

/** The files with values that a tool names for its chart. */
export function valueFilesOf(tool: Manifest): string[] {
  return allTexts([
    ...sourcesOf(tool).map((source) => valueAt(source, ['helm', 'valueFiles'])),
    ...(isHelmRelease(tool) ? [valueAt(tool, ['spec', 'chart', 'spec', 'valuesFiles'])] : []),
  ]);
}

/** None where it installs no chart. */
function namesOfChart(tool: Manifest): unknown[] {
  const files = valueFilesOf(tool);
  if (isHelmRelease(tool)) return [files, ...OF_RELEASE.map((path) => valueAt(tool, path))];
  const charts = sourcesOf(tool).flatMap((source) => [
    valueAt(source, ['chart']),
    valueAt(source, ['helm', 'releaseName']),
  ]);
  const isChart = files.length > 0 || charts.some((name) => name !== undefined);
  return isChart ? [files, charts, sourcesOf(tool).map((source) => valueAt(source, ['path']))] : [];
}

const OF_RELEASE = [
  ['spec', 'releaseName'],
  ['spec', 'targetNamespace'],
  ['spec', 'chart', 'spec', 'chart'],
  ['spec', 'chartRef', 'name'],
];

function sourcesOf(tool: Manifest): unknown[] {
  const spec = isApplication(tool) ? ['spec'] : isApplicationSet(tool) ? ['spec', 'template', 'spec'] : undefined;
  return spec === undefined ? [] : [valueAt(tool, [...spec, 'source']), ...listAt(tool, [...spec, 'sources'])];
}
