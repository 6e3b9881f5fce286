import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsLabel } from '../../core/formats/dns-name';
import { quoted } from '../../core/quoted';
import type { ApplicationSetRollout } from '../../delivery/argo-cd/argo-cd-application';
import { countOrPercent, isCountOrPercent } from '../base/count-or-percent';
import { nameErrors } from '../base/name-errors';
import { missingError } from '../base/prop-errors';
import { conflict, INVALID, invalid } from './argo-cd-errors';
import type { ArgoCdApplicationSetProps, ArgoCdRolloutStep } from './argo-cd-application-set-props';

/** Label of Applications: the cluster that they deliver to. */
const CLUSTER = 'cdk8s-openshift-image-registry/cluster';

/** The steps on the wire. Argo CD never syncs an Application that no step selects, so the last one selects the others. */
export function rolloutOf(steps: readonly ArgoCdRolloutStep[], cluster: string): ApplicationSetRollout {
  const named = steps.flatMap(({ clusters = [] }) => clusters);
  const all = steps.at(-1)?.clusters === undefined ? steps : [...steps, {}];
  return {
    labels: { [CLUSTER]: cluster },
    steps: all.map(({ clusters, maxUpdate }) => ({
      matchExpressions: [
        clusters === undefined
          ? { key: CLUSTER, operator: 'NotIn', values: named }
          : { key: CLUSTER, operator: 'In', values: [...clusters] },
      ],
      ...(maxUpdate === undefined ? {} : { maxUpdate: countOrPercent(maxUpdate) }),
    })),
  };
}

export function rolloutStepErrors({ rollout, automated }: Partial<ArgoCdApplicationSetProps>): CompleteDiagnostic[] {
  if (rollout === undefined) return [];
  const before = new Set<string>();
  return [
    ...(automated === true
      ? [conflict(['rollout'], 'automated as well', 'remove automated: Argo CD starts the syncs of each step itself')]
      : []),
    ...(rollout.length === 0 ? [missingError(['rollout'], 'at least one step', INVALID)] : []),
    ...rollout.flatMap((step, index) => stepErrors(step, index, index === rollout.length - 1, before)),
  ];
}

/** `before` are the clusters of the steps so far. */
function stepErrors(
  { clusters, maxUpdate }: ArgoCdRolloutStep,
  index: number,
  isLast: boolean,
  before: Set<string>,
): CompleteDiagnostic[] {
  const at = (...path: (string | number)[]) => ['rollout', index, ...path];
  const isEmpty = clusters === undefined ? !isLast : clusters.length === 0;
  return [
    ...(isEmpty
      ? [missingError(at('clusters'), 'at least one cluster: only the last step takes all others', INVALID)]
      : []),
    ...(clusters ?? []).flatMap((cluster, place) => {
      const path = at('clusters', place);
      if (before.has(cluster))
        return [invalid(path, { found: `${quoted(cluster)} once more`, expected: 'each cluster once' })];
      before.add(cluster);
      return nameErrors(path, cluster, checkDnsLabel);
    }),
    ...(maxUpdate === undefined || isCountOrPercent(maxUpdate)
      ? []
      : [
          invalid(at('maxUpdate'), {
            found: quoted(maxUpdate),
            expected: 'a number or a percentage, such as "5" or "10%"',
          }),
        ]),
  ];
}
