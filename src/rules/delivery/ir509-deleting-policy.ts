import type { DiagnosticWith } from '../../core/diagnostic';
import { valueAt, type FieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { configTemplates, policyYaml, type ConfigTemplate } from '../embedded/policy-templates';
import type { Rule } from '../engine/rule';

export const ir509: Rule = {
  id: 'IR509',
  severity: Severity.ERROR,
  title: 'A policy that deletes the Config',
  why: 'mustnothave deletes the Config, recreateOption deletes it to make it anew, and pruneObjectBehavior deletes it with the policy. Its finalizer removes the registry and all Managed storage; the Operator then starts over with the defaults of the platform.',
  source:
    'open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go ConfigurationPolicySpec',
  scope: 'cluster',
  acknowledgeable: true,
  examples: { line: 8, failing: policyYaml('musthave', 'DeleteAll'), passing: policyYaml('musthave') },
  *check(cluster) {
    const seen = new Set<string>();
    for (const template of configTemplates(cluster)) {
      for (const error of deletionErrors(template)) {
        // Several templates of one policy share its pruneObjectBehavior: report it once.
        const place = JSON.stringify([cluster.manifests.indexOf(template.manifest), error.path]);
        if (seen.has(place)) continue;
        seen.add(place);
        yield { ...error, manifest: template.manifest, fix: `set it to ${error.expected}` };
      }
    }
  },
};

function deletionErrors({ policy, policyPath, template, templatePath }: ConfigTemplate): DiagnosticWith<'path'>[] {
  const settings: readonly (readonly [unknown, FieldPath, readonly string[], string])[] = [
    [template, [...templatePath, 'complianceType'], ['MustNotHave'], 'musthave'],
    [template, [...templatePath, 'recreateOption'], ['Always', 'IfRequired'], 'None'],
    [policy, [...policyPath, 'pruneObjectBehavior'], ['DeleteAll', 'DeleteIfCreated'], 'None'],
  ];
  return settings.flatMap(([owner, path, deleting, expected]) => {
    const value = valueAt(owner, path.slice(-1));
    const found = deleting.find((each) => typeof value === 'string' && each.toLowerCase() === value.toLowerCase());
    return found === undefined ? [] : [{ path, found: `${found} for the Config`, expected }];
  });
}
