import { listAt, valueAt } from '../../core/field-path';
import { referenceTo, type Manifest } from '../../core/manifest';
import { isApplication } from '../../core/tools/argo-cd';
import { isHelmRelease } from '../../core/tools/flux';
import { isChartOfRegistry } from '../../inputs/tools/chart-tool';
import { describeSubject } from '../../operator/effects/subject';
import type { Unknown } from '../../operator/unknown/unknown';
import { deletionBy } from './tool-settings';

/**
 * What goes with a tool that installs a chart of the registry and is deleted.
 *
 * @see fluxcd/helm-controller internal/controller/helmrelease_controller.go reconcileDelete
 */
export function* uninstalledCharts(removed: readonly Manifest[]): Iterable<Unknown> {
  for (const tool of removed.filter((each) => isChartOfRegistry(each) && deletionBy(each) === undefined)) {
    if (!deletesItsChart(tool)) continue;
    const why =
      'it is deleted, and uninstalls its chart: a Config of the chart is deleted with its registry, a claim with its images';
    yield { object: describeSubject(referenceTo(tool)), why };
  }
}

function deletesItsChart(tool: Manifest): boolean {
  if (isHelmRelease(tool)) return valueAt(tool, ['spec', 'suspend']) !== true;
  const finalizers = listAt(tool, ['metadata', 'finalizers']).map(String);
  return !isApplication(tool) || finalizers.some((each) => each.startsWith('resources-finalizer.argocd.argoproj.io'));
}
