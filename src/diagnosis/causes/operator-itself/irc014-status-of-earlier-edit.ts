import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { generationGap } from '../../evidence/generation-gap';
import { outdatedStatements } from '../../evidence/outdated-statements';
import { nameOf, statementOf } from '../../evidence/statements-of';
import { inRegistry } from '../../forms/steps';

export const irc014: Cause = {
  id: 'IRC014',
  title: 'Status is older than the edit that corrects it',
  why: 'The object was edited after the Operator wrote this status. The mistake in the status is no longer in the object. Either the next sync will come soon, or the Operator does not run.',
  decides: 'Whether status.observedGeneration is still less than metadata.generation a minute later.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  messages: ['observedGeneration'],
  depth: 4,
  *find({ config, pruner, statements, prediction }) {
    for (const object of [config, pruner]) {
      const gap = object && generationGap(object);
      if (object === undefined || gap === undefined) continue;
      const predicted = prediction()?.conditions;
      const outdated = predicted === undefined ? [] : outdatedStatements(object, statements, predicted);
      if (outdated.length === 0) continue;
      const seen = `observedGeneration ${gap.observed}, generation ${gap.generation}`;
      yield {
        certainty: 'certain',
        what: `${nameOf(object)} was corrected (generation ${gap.generation}), but its status is still for generation ${gap.observed}.`,
        object: nameOf(object),
        field: 'status.observedGeneration',
        evidence: [
          ...outdated,
          statementOf(object, ['status', 'observedGeneration'], seen, { source: 'object', areas: ['operator'] }),
        ],
        explains: ['rollout'],
        fix: [
          inRegistry(
            'Wait a minute for the next sync. If the status stays, see in the log whether the Operator runs:',
            'logs deployment/cluster-image-registry-operator --tail=100',
          ),
          inRegistry(
            'If the newest line of the log is older than the edit, the Operator hangs. Restart it:',
            'rollout restart deployment/cluster-image-registry-operator',
          ),
        ],
      };
    }
  },
};
