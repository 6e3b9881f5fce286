import { Chart } from 'cdk8s';
import type { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { rulePage } from '../../core/source';

/** A storage must be in the chart of the construct that uses it: its claim and CA belong to the same cluster. */
export function storageChartErrors(construct: Construct, storage: Construct | undefined): CompleteDiagnostic[] {
  if (storage === undefined || Chart.of(storage) === Chart.of(construct)) return [];
  return [
    {
      id: 'IR405',
      path: ['storage'],
      found: `${storage.node.path}, of another chart`,
      expected: `a storage of chart ${Chart.of(construct).node.path}, since a chart is one cluster`,
      fix: 'create the storage in the same chart',
      reference: rulePage('IR405'),
    },
  ];
}
