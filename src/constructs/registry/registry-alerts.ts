import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { checkHttpUrl } from '../../core/formats/http-url';
import { typeNameOf } from '../../core/props/type-name';
import { alertsManifest, alertsOf } from '../../render/alerts';
import { unknownMemberErrors } from '../base/prop-errors';
import { labelErrors, nameErrors } from '../base/name-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { WireObject } from '../base/wire-object';
import { docsPage } from '../../core/source';

const TYPE = 'RegistryAlerts';

/** How bad an alert is, for the routes of Alertmanager. */
export enum AlertSeverity {
  /** For information: nobody has to act. */
  INFO = 'info',
  /** Somebody has to look at it, in working hours. */
  WARNING = 'warning',
  /** Somebody has to act now. */
  CRITICAL = 'critical',
}

/** Which alerts are rendered, with which severity, and in which namespace. */
export interface RegistryAlertsProps {
  /** `ImageRegistryEphemeralStorage`: the layers are in emptyDir, for 15 minutes. @default true */
  readonly ephemeralStorage?: boolean;

  /** `ImageRegistryRemoved`: the registry is Removed, for 15 minutes. @default true */
  readonly registryRemoved?: boolean;

  /** `ImagePrunerSuspended`: the pruner is suspended or has no CronJob, for an hour. @default true */
  readonly prunerSuspended?: boolean;

  /** `ImagePrunerFailing`: the last run of the pruner failed. @default true */
  readonly prunerFailing?: boolean;

  /** Label `severity` of the alerts. @default AlertSeverity.WARNING */
  readonly severity?: AlertSeverity;

  /** Where people read on: annotation `runbook_url` of the alerts. @default - none */
  readonly runbookUrl?: string;

  /** Name of the PrometheusRule. @default image-registry-configuration */
  readonly name?: string;

  /**
   * Namespace of the PrometheusRule: one that the monitoring of the platform reads, since the metrics are the platform's.
   *
   * @default - openshift-image-registry, which has the label `openshift.io/cluster-monitoring`
   * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/manifests/01-namespace.yaml
   */
  readonly namespace?: string;

  /** Labels of the PrometheusRule. @default - none */
  readonly labels?: { [key: string]: string };
}

/**
 * Alerts for what the Operator itself does not report: it alerts on storage that is full or read-only, and a degraded
 * Operator is an alert of the cluster. A PrometheusRule (`monitoring.coreos.com/v1`).
 *
 * @see https://github.com/openshift/cluster-image-registry-operator/blob/master/manifests/09-prometheus-rules.yaml
 * @example
 * new RegistryAlerts(chart, 'alerts', { runbookUrl: 'https://wiki.example.com/runbooks/image-registry' });
 */
export class RegistryAlerts extends Construct {
  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props which alerts, their severity and their namespace
   */
  public constructor(scope: Construct, id: string, props: RegistryAlertsProps = {}) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'RegistryAlertsProps');
    const { severity = AlertSeverity.WARNING } = props;
    throwIfAny(this, TYPE, [
      ...nameErrors(['name'], props.name, checkDnsSubdomain),
      ...nameErrors(['namespace'], props.namespace, checkDnsLabel),
      ...unknownMemberErrors(['severity'], severity, Object.values(AlertSeverity)),
      ...labelErrors(props.labels),
      ...runbookErrors(props.runbookUrl),
      ...(alertsOf(props).length > 0 ? [] : [NO_ALERT]),
    ]);
    new WireObject(this, 'Resource', alertsManifest(props));
  }

  /** The PrometheusRule, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }
}

/** The URL of a runbook page may have a query and a fragment. */
function runbookErrors(url: unknown): CompleteDiagnostic[] {
  if (url === undefined) return [];
  const diagnostic =
    typeof url === 'string' ? checkHttpUrl(url.replace(/[?#].*$/s, '')) : { found: typeNameOf(url), expected: 'a URL' };
  if (diagnostic === undefined) return [];
  return [{ id: 'IR101', path: ['runbookUrl'], fix: 'give the URL of the page', reference: DOCS, ...diagnostic }];
}

const DOCS = docsPage('reference/api.md');

const NO_ALERT = {
  id: 'IR112',
  path: ['prunerFailing'],
  found: 'all alerts turned off',
  expected: 'at least one',
  fix: 'remove the construct, or one of these props',
  reference: DOCS,
};
