import type { Construct } from 'constructs';
import type { ClusterOptions } from './cluster-options';
import { throwIfAny } from './throw-errors';
import { rulePage } from '../../core/source';

const SETTINGS = ['platform', 'release', 'topology'] as const;

/** A chart is one cluster, so constructs in it must not have contradictory cluster options. */
export function mergeOwnOptions(
  construct: Construct,
  type: string,
  options: ClusterOptions,
  own: ClusterOptions,
): ClusterOptions {
  for (const setting of SETTINGS) {
    const before = options[setting];
    const now = own[setting];
    if (before === undefined || now === undefined || before === now) continue;
    throwIfAny(construct, type, [
      {
        id: 'IR405',
        path: [setting],
        found: `${now} where another construct of the chart says ${before}`,
        expected: `one ${setting}, since a chart is one cluster`,
        fix: `set ${setting} once, on the RegistryChart, or give each cluster a separate chart`,
        reference: rulePage('IR405'),
      },
    ]);
  }
  return { ...options, ...own };
}
