import { suggested, set } from '../../core/edit';
import type { DiagnosticWith } from '../../core/diagnostic';
import { formatFieldPath } from '../../core/field-path';
import { Severity } from '../../core/finding';
import { enforcedTemplates, policyYaml, type ObjectTemplate } from '../embedded/policy-templates';
import { asRecord } from '../../core/record';
import { lossInWords } from '../facts/loss-in-words';
import type { Rule } from '../engine/rule';
import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';
import { nameInWords } from '../facts/name-in-words';

export const ir509: Rule = {
  id: 'IR509',
  severity: Severity.ERROR,
  title: 'Policy deletes the Config or a claim',
  why: 'mustnothave deletes the object, recreateOption deletes it and creates it again, and pruneObjectBehavior deletes it with the policy. The finalizer of the Config removes the registry and all Managed storage; then the Operator creates a new Config with the defaults of the platform. A claim is deleted with its volume or bucket. If the policy deletes a namespace, its claims are deleted, too.',
  source:
    'open-cluster-management-io/config-policy-controller api/v1/configurationpolicy_types.go ConfigurationPolicySpec',
  scope: 'cluster',
  acknowledgeable: true,
  degradesNothing: true,
  examples: { line: 8, failing: policyYaml('musthave', 'DeleteAll'), passing: policyYaml('musthave') },
  *check(cluster) {
    const seen = new Set<string>();
    for (const template of enforcedTemplates(cluster).filter(({ object }) => lossOnDeletion(object) !== undefined)) {
      for (const error of deletionErrors(template)) {
        // Several templates of one policy share its pruneObjectBehavior: report it once.
        const place = JSON.stringify([cluster.manifests.indexOf(template.manifest), error.path]);
        if (seen.has(place)) continue;
        seen.add(place);
        const isOpposite = forbidsValues(error, template);
        yield {
          ...error,
          manifest: template.manifest,
          fix: isOpposite
            ? `remove this object template: mustnothave deletes the whole object, and ${lossInWords(template.object)}. To keep these values out, write the values that you want into a template with complianceType musthave`
            : `set ${formatFieldPath(error.path)} to ${error.expected}; ${lossInWords(template.object)}`,
          edit: isOpposite ? undefined : suggested(set(error.path, error.expected)),
        };
      }
    }
  },
};

/** The settings that delete, each with its values that do, in lower case, the one that does not, and the effect. */
const SETTINGS: readonly (readonly [string, readonly string[], string, string])[] = [
  ['complianceType', ['mustnothave'], 'musthave', 'which deletes'],
  ['recreateOption', ['always', 'ifrequired'], 'None', 'which deletes, and creates again,'],
  ['pruneObjectBehavior', ['deleteall', 'deleteifcreated'], 'None', 'which, when the policy is deleted, deletes'],
];

/** With musthave the values that must not be there would be enforced, such as managementState Removed. */
function forbidsValues({ expected }: DiagnosticWith<'path'>, { object }: ObjectTemplate): boolean {
  return expected === 'musthave' && Object.keys(asRecord(object)).some((field) => !OF_EVERY_OBJECT.has(field));
}

const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

function deletionErrors({ object, setting }: ObjectTemplate): DiagnosticWith<'path'>[] {
  return SETTINGS.flatMap(([name, deleting, expected, effect]) => {
    const { value, path } = setting(name);
    if (typeof value !== 'string' || !deleting.includes(value.toLowerCase())) return [];
    return [
      {
        path,
        found: `${value}, ${effect} ${lossOnDeletion(object) === 'registry' ? 'the Config' : nameInWords(object)}`,
        expected,
      },
    ];
  });
}
