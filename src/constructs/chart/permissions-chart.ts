import type { Chart, ChartProps } from 'cdk8s';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import type { Manifest } from '../../core/manifest';
import { propsOf } from '../../core/props/struct-props';
import type { Account } from '../../delivery/permissions';
import { orNone } from '../base/chart-props';
import { declareOutput } from '../base/chart-output';
import { nameErrors } from '../base/name-errors';
import { missingError } from '../base/prop-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';

/** The common props of permissions charts. */
interface PermissionsProps extends ChartProps {
  readonly charts: Chart[];
  readonly name?: string;
  readonly serviceAccountName?: string;
  readonly serviceAccountNamespace?: string;
}

/** The differences between the delivery tools. */
interface PermissionsOf {
  readonly type: string;
  /** Name of the struct of its props. */
  readonly struct: string;
  /** The default account. */
  readonly account: Account;
  roles(manifests: readonly Manifest[], account: Account): Manifest[];
}

/**
 * Adds the roles to `chart` that an account needs for the objects of other charts, and returns the account. The objects
 * are read when `chart` is synthesized, so that later ones are included.
 */
export function declarePermissions(chart: Chart, given: PermissionsProps, tool: PermissionsOf): Account {
  if (orNone(given) !== given) throwIfMisshapen(chart, tool.type, given, tool.struct);
  const props: Partial<PermissionsProps> = { ...given };
  const known = propsOf(tool.struct);
  // Only our own props, because a newer cdk8s may have more props than the version at build time.
  const own = Object.fromEntries(Object.entries(props).filter(([key]) => Object.hasOwn(known, key)));
  throwIfMisshapen(chart, tool.type, own, tool.struct);
  throwIfAny(chart, tool.type, propErrors(props));
  const account: Account = {
    name: props.name ?? tool.account.name,
    serviceAccount: props.serviceAccountName ?? tool.account.serviceAccount,
    namespace: props.serviceAccountNamespace ?? tool.account.namespace,
    labels: chart.labels,
  };
  const delivering = [...(props.charts ?? [])];
  declareOutput(chart, {
    changedBy: tool.type,
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

const NO_CHARTS = missingError(['charts'], 'at least one chart', {
  id: 'IR101',
  fix: 'give the charts that the tool deploys',
});

function objectsIn(chart: Chart): Manifest[] {
  return chart.toJson() as Manifest[];
}
