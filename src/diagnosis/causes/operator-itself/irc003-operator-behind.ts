import { operatorSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { generationGap } from '../../evidence/generation-gap';
import { nameOf, statementOf } from '../../evidence/statements-of';
import { inRegistry } from '../../forms/steps';

export const irc003: Cause = {
  id: 'IRC003',
  title: 'Operator has not seen the last edit (observedGeneration)',
  why: 'The object was edited, but the Operator has not processed the edit. The Operator does not run, hangs, or cannot read the object. The conditions show the state before the edit.',
  decides: 'Whether status.observedGeneration is less than metadata.generation.',
  source: operatorSource('pkg/operator/controller.go', 'sync'),
  messages: ['observedGeneration'],
  depth: 0.5,
  *find({ config, pruner }) {
    for (const object of [config, pruner]) {
      const gap = object && generationGap(object);
      if (object === undefined || gap === undefined) continue;
      yield {
        certainty: 'likely',
        what: `${nameOf(object)} was edited (generation ${gap.generation}), but the Operator has processed only generation ${gap.observed}.`,
        object: nameOf(object),
        field: 'status.observedGeneration',
        evidence: [
          statementOf(
            object,
            ['status', 'observedGeneration'],
            `observedGeneration ${gap.observed}, generation ${gap.generation}`,
            {
              source: 'object',
              areas: ['operator'],
            },
          ),
        ],
        fix: [
          inRegistry(
            'See in the log whether the Operator runs, and at which error it stops:',
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
