import { Severity } from '../../../core/finding';
import { kindOf } from '../../../schema/kinds/kinds';
import { toFinding, type Judgement } from '../../../rules/engine/engine';
import type { Condition } from '../../../operator/effects/condition';
import type { Area } from '../../evidence/area';
import { conditionText } from '../../evidence/condition';
import { shownText } from '../../evidence/hidden';
import type { Statement } from '../../evidence/statement';
import type { Cause } from '../../engine/cause';
import { nameOf } from '../../evidence/statements-of';
import { commandStep, step } from '../../forms/steps';
import { operatorSource } from '../../../core/source';

export const irc190: Cause = {
  id: 'IRC190',
  title: 'Mistake in the manifests that check reports',
  why: 'The rules of check find an error in the same objects. It may be the reason, or a second problem.',
  decides: 'Whether the message is gone after you fix the error.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  messages: ['Unable to apply resources'],
  depth: 0.1,
  *find({ judgements, statements, config, pruner, clusterOperator, prediction }) {
    const conditions = statements.filter(({ source }) => source === 'condition');
    if (conditions.length === 0) return;
    for (const judgement of judgements().filter(isUseful)) {
      const { rule, violation } = judgement;
      const source = [config, pruner].find((each) => each?.manifest === violation.manifest);
      if (source === undefined) continue;
      const areas: readonly Area[] = kindOf(violation.manifest) === 'ImagePruner' ? ['pruner'] : ['sync', 'rollout'];
      const reporters = [source, clusterOperator].flatMap((object) => (object === undefined ? [] : [nameOf(object)]));
      const evidence = conditions.filter(
        (each) => each.areas.some((area) => areas.includes(area)) && reporters.includes(each.object),
      );
      if (evidence.length === 0) continue;
      const { field, found, expected, fix } = toFinding(judgement);
      yield {
        certainty: evidence.some((each) => isExpected(each, prediction()?.conditions ?? [])) ? 'likely' : 'possible',
        what: `${rule.title} (${rule.id}): found ${found}, expected ${expected}.`,
        object: nameOf(source),
        field,
        evidence,
        fix: [
          step(`Correct what the rule found. For ${rule.id}: ${fix}.`),
          commandStep(
            'See all that check finds (DUMP is the file or folder that you gave to explain):',
            'cdk8s-openshift-image-registry check DUMP',
          ),
        ],
      };
    }
  },
};

/** Whether the Operator has to report this for the same objects: then the reason is in them. */
function isExpected({ object, text }: Statement, predicted: readonly Condition[]): boolean {
  return predicted.some((each) => each.on === object && shownText(conditionText(each)) === text);
}

/** Not what concerns data, Secrets and schemas: of those nothing is degraded. */
function isUseful({ rule, violation }: Judgement): boolean {
  return rule.severity === Severity.ERROR && !/^IR(?:5|101)/.test(rule.id) && violation.path[0] === 'spec';
}
