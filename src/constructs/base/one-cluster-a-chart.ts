import type { Construct } from 'constructs';
import { formatMessage } from '../../core/message';
import type { ClusterOptions } from './cluster-options';

const SETTINGS = ['platform', 'release', 'topology'] as const;

/** A chart is one cluster: two constructs in it may not say different things about it. */
export function mergeOwnOptions(construct: Construct, options: ClusterOptions, own: ClusterOptions): ClusterOptions {
  for (const setting of SETTINGS) {
    const before = options[setting];
    const now = own[setting];
    if (before === undefined || now === undefined || before === now) continue;
    throw new Error(
      formatMessage({
        id: 'IR405',
        place: `${construct.constructor.name} ${construct.node.path}`,
        field: setting,
        found: `${now} where another construct of the chart says ${before}`,
        expected: `one ${setting}, since a chart is one cluster`,
        fix: `say ${setting} once, on the RegistryChart, or give each cluster a chart of its own`,
        source: 'cdk8s-openshift-image-registry docs/rules.md',
      }),
    );
  }
  return { ...options, ...own };
}
