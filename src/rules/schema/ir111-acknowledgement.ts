import { Severity } from '../../core/finding';
import { A_REASON, acknowledgements, isMeaningful } from '../../core/acknowledgement';
import { configYaml } from '../examples/example-yaml';
import type { Rule } from '../engine/rule';
import { docsPage } from '../../core/source';

export const ir111: Rule = {
  id: 'IR111',
  severity: Severity.ERROR,
  title: 'Acknowledgement without effect',
  why: 'The id does not exist, the rule cannot be acknowledged, or the reason says too little. A reason has at least two different words, eight characters and four different characters, or is a ticket number. The risk seems to be accepted, but it is still reported.',
  source: docsPage('explanation/concepts.md#acknowledging-a-risk'),
  scope: 'object',
  acknowledgeable: false,
  examples: { line: 6, failing: exampleWith('IR999: we know'), passing: exampleWith('IR303: one zone only') },
  *check(cluster) {
    for (const manifest of cluster.manifests) {
      for (const { id, reason, path } of acknowledgements(manifest)) {
        if (!cluster.acknowledgeable(id)) {
          yield {
            manifest,
            path,
            found: `an acknowledgement of ${id}`,
            expected:
              'the id of a finding that can be acknowledged: a warning (IR3xx), or a risk to data or trust (IR5xx)',
            fix: `correct the id in the key of this annotation, or remove the annotation; any other finding must be corrected in the manifests`,
          };
        } else if (!isMeaningful(reason)) {
          yield {
            manifest,
            path,
            found: reason.trim() === '' ? 'no reason' : 'a reason that says too little',
            expected: A_REASON,
            fix: 'write as the value of this annotation why the risk is acceptable here',
          };
        }
      }
    }
  },
};

function exampleWith(acknowledgement: string): string {
  return configYaml('replicas: 1').replace(
    '  name: cluster\n',
    `  name: cluster\n  annotations:\n    acknowledge.cdk8s-openshift-image-registry/${acknowledgement}\n`,
  );
}
