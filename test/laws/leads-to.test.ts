import { oncePer } from '../../src/core/caching/once-per';
import { Release } from '../../src/core/release';
import { CAUSES } from '../../src/diagnosis';
import { storageDeletedBy } from '../../src/operator/changes/storage/data-deleted';
import { predict } from '../../src/operator/prediction';
import { Platform } from '../../src/platforms/platform';
import { RULES } from '../../src/rules';
import type { RuleExamples } from '../../src/rules/engine/rule';
import { parseManifests } from '../rules/judging';

/** What the Operator reports, or why it deletes something, in an example. */
function reasonsIn(yaml: string, { platform = Platform.AWS, release = Release.V5_1 }: RuleExamples): string[] {
  const { sync, others } = predict({ manifests: parseManifests(yaml), release, platform });
  const deleted = storageDeletedBy(sync.effects).map(({ because }) => because);
  return [sync.panic, sync.error?.message, others.panic, others.prunerError, ...deleted].filter(
    (reason) => reason !== undefined,
  );
}

/** Reasons that the example with the mistake has, and the corrected one does not. */
const reasonsOf = oncePer((examples: RuleExamples): string[] => {
  const reasons = reasonsIn(examples.failing, examples);
  const corrected = reasons.length === 0 ? [] : reasonsIn(examples.passing, examples);
  return reasons.filter((reason) => !corrected.includes(reason));
});

test('a rule says what the Operator reports because of the mistake, so that a preview links the reason with its fix', () => {
  const silent = RULES.flatMap(({ id, examples, leadsTo }) =>
    reasonsOf(examples)
      .filter((reason) => leadsTo?.test(reason) !== true)
      .map((reason) => `${id}: ${reason}`),
  );
  expect(silent).toEqual([]);
});

test('every such message is one that an example or a cause of explain has', () => {
  const invented = RULES.filter(({ id, examples, leadsTo }) => {
    const messages = CAUSES.filter(({ rule }) => rule === id).flatMap((cause) => cause.messages);
    return leadsTo !== undefined && ![...reasonsOf(examples), ...messages].some((message) => leadsTo.test(message));
  });
  expect(invented.map(({ id }) => id)).toEqual([]);
});
