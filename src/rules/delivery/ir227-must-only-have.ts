import { suggested, set } from '../../core/edit';
import { Severity } from '../../core/finding';
import { configTemplates, policyYaml } from '../embedded/policy-templates';
import type { Rule } from '../engine/rule';

export const ir227: Rule = {
  id: 'IR227',
  severity: Severity.ERROR,
  title: 'Policy with mustonlyhave for the Config',
  why: 'mustonlyhave removes every field of the Config that the policy does not name: httpSecret, the name of the bucket and all other fields of the Operator. The Operator writes these fields again, the policy removes them again, and the registry pods fail.',
  source: 'openshift-kni/telco-reference telco-ran/configuration/argocd/ImageRegistry.md',
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 10, failing: policyYaml('mustonlyhave'), passing: policyYaml('musthave') },
  *check(cluster) {
    for (const { manifest, setting } of configTemplates(cluster)) {
      const { value, path } = setting('complianceType');
      if (typeof value !== 'string' || value.toLowerCase() !== 'mustonlyhave') continue;
      yield {
        manifest,
        path,
        found: 'mustonlyhave for the Config',
        expected: 'musthave, because mustonlyhave removes the fields that the Operator writes',
        fix: 'set complianceType to musthave here',
        edit: suggested(set(path, 'musthave')),
      };
    }
  },
};
