import { AlertSeverity, RegistryAlerts, type RegistryAlertsProps } from '../../../src';
import { errorLinesOf, newChart, written } from '../../app';
import { promqlErrors } from '../../render/promql';

interface Rule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

test('each alert has an expression that Prometheus reads, a duration and words for people', () => {
  for (const rule of rulesOf()) {
    expect(promqlErrors(rule.expr)).toEqual([]);
    expect(rule.for).toMatch(/^\d+[mh]$/);
    expect(Object.keys(rule.annotations)).toEqual(['description', 'summary']);
    expect(rule.labels).toEqual({ severity: 'warning', namespace: 'openshift-image-registry' });
  }
});

test('the parser tells what is no PromQL', () => {
  expect(promqlErrors('max(a{b="c"} ==')).not.toEqual([]);
});

test('they are what the Operator does not alert on', () => {
  expect(rulesOf().map(({ alert }) => alert)).toEqual([
    'ImageRegistryEphemeralStorage',
    'ImageRegistryRemoved',
    'ImagePrunerSuspended',
    'ImagePrunerFailing',
  ]);
});

test('each can be left out', () => {
  const props = { ephemeralStorage: false, registryRemoved: false, prunerSuspended: false };
  expect(rulesOf(props).map(({ alert }) => alert)).toEqual(['ImagePrunerFailing']);
  expect(errorLinesOf(() => rulesOf({ ...props, prunerFailing: false }))).toEqual([
    expect.stringMatching(/^IR112 RegistryAlerts test\/alerts prunerFailing: found all alerts turned off/),
  ]);
});

test('severity, runbook and labels are the user’s', () => {
  const [rule] = rulesOf({ severity: AlertSeverity.CRITICAL, runbookUrl: 'https://wiki.example.com/registry' });
  expect(rule?.labels['severity']).toBe('critical');
  expect(rule?.annotations['runbook_url']).toBe('https://wiki.example.com/registry');
  expect(ruleObject({ labels: { team: 'platform' } }).metadata.labels).toEqual({ team: 'platform' });
});

test('it stands where the monitoring of the platform reads it', () => {
  expect(ruleObject().metadata).toEqual({
    name: 'image-registry-configuration',
    namespace: 'openshift-image-registry',
  });
});

test('a bad name is told', () => {
  expect(errorLinesOf(() => rulesOf({ name: 'Alerts', namespace: 'a.b' }))).toEqual([
    expect.stringMatching(/^IR101 RegistryAlerts test\/alerts name: found "Alerts"/),
    expect.stringMatching(/^IR101 RegistryAlerts test\/alerts namespace: found "a\.b"/),
  ]);
});

test('what no alert can have is told', () => {
  const props = { severity: 'page', labels: { 'a b': 'x', team: 'y z' }, runbookUrl: 'wiki#registry' };
  expect(errorLinesOf(() => rulesOf(props as unknown as RegistryAlertsProps))).toEqual([
    expect.stringMatching(/^IR101 RegistryAlerts test\/alerts severity: found "page", expected one of info,/),
    expect.stringMatching(/^IR101 RegistryAlerts test\/alerts labels\["a b"\]: found "a b"/),
    expect.stringMatching(/^IR101 RegistryAlerts test\/alerts labels\.team: found "y z"/),
    expect.stringMatching(/^IR101 RegistryAlerts test\/alerts runbookUrl: found "wiki", expected an absolute URL/),
  ]);
  expect(errorLinesOf(() => rulesOf({ labels: { team: null } } as unknown as RegistryAlertsProps))).toEqual([
    expect.stringMatching(/^IR101 RegistryAlerts test\/alerts labels\.team: found null, expected a text/),
  ]);
  expect(rulesOf({ runbookUrl: 'https://wiki.example.com/?page=1#registry' })).toHaveLength(4);
});

function ruleObject(props: RegistryAlertsProps = {}) {
  const chart = newChart();
  new RegistryAlerts(chart, 'alerts', props);
  return written(chart)[0]!;
}

function rulesOf(props: RegistryAlertsProps = {}): Rule[] {
  return (ruleObject(props)['spec'] as { groups: [{ rules: Rule[] }] }).groups[0].rules;
}
