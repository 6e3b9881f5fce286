import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';

/** A storage belongs to the cluster of its chart: its claim, its CA and what is known of it are there. */
export function storageChartErrors(construct: Construct, storage: Construct | undefined): CompleteDiagnostic[] {
  if (storage === undefined || Chart.of(storage) === Chart.of(construct)) return [];
  return [
    {
      id: 'IR405',
      path: ['storage'],
      found: `${storage.node.path}, of another chart`,
      expected: `a storage of chart ${Chart.of(construct).node.path}, since a chart is one cluster`,
      fix: 'make the storage in the same chart',
      reference: 'cdk8s-openshift-image-registry docs/rules.md',
    },
  ];
}
