import type { Chart, ChartProps } from 'cdk8s';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import type { Manifest } from '../../core/manifest';
import type { PropShape } from '../../core/prop-shape';
import type { Account } from '../../delivery/permissions';
import { declareDelivery } from '../base/chart-delivery';
import { nameErrors } from '../base/name-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';

/** What the props of every such chart have. */
interface PermissionsProps extends ChartProps {
  readonly charts: Chart[];
  readonly name?: string;
  readonly serviceAccountName?: string;
  readonly serviceAccountNamespace?: string;
}

/** What sets one tool apart from the others. */
interface PermissionsOf {
  readonly type: string;
  readonly shape: PropShape;
  /** Where the props name nothing. */
  readonly account: Account;
  roles(manifests: readonly Manifest[], account: Account): Manifest[];
}

/**
 * Has `chart` written with the roles that an account needs for the objects of other charts. Those are read when `chart` is
 * synthesized, so that nothing is forgotten. Gives the account.
 */
export function declarePermissions(chart: Chart, given: PermissionsProps, tool: PermissionsOf): Account {
  const props: Partial<PermissionsProps> = { ...given };
  // Only what is ours: cdk8s may know more props than the version that we were built with.
  const own = Object.fromEntries(Object.entries(props).filter(([key]) => tool.shape.names?.includes(key)));
  throwIfMisshapen(chart, tool.type, own, tool.shape);
  throwIfAny(chart, tool.type, propErrors(props));
  const account: Account = {
    name: props.name ?? tool.account.name,
    serviceAccount: props.serviceAccountName ?? tool.account.serviceAccount,
    namespace: props.serviceAccountNamespace ?? tool.account.namespace,
    labels: chart.labels,
  };
  const delivering = [...(props.charts ?? [])];
  declareDelivery(chart, {
    name: tool.type,
    title: tool.type,
    mark: (manifest) => manifest,
    wrap: (manifests) => [...manifests, ...tool.roles(delivering.flatMap(objectsIn), account)],
  });
  return account;
}

function propErrors(props: Partial<PermissionsProps>): CompleteDiagnostic[] {
  return [
    ...(props.charts === undefined || props.charts.length === 0 ? [NO_CHARTS] : []),
    ...nameErrors(['name'], props.name, checkDnsSubdomain),
    ...nameErrors(['serviceAccountName'], props.serviceAccountName, checkDnsSubdomain),
    ...nameErrors(['serviceAccountNamespace'], props.serviceAccountNamespace, checkDnsLabel),
  ];
}

const NO_CHARTS: CompleteDiagnostic = {
  id: 'IR101',
  path: ['charts'],
  found: 'nothing',
  expected: 'at least one chart',
  fix: 'give the charts that are delivered',
  reference: 'cdk8s-openshift-image-registry docs/api.md',
};

function objectsIn(chart: Chart): Manifest[] {
  return chart.toJson() as Manifest[];
}
