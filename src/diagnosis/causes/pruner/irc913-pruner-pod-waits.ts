import { operatorSource } from '../../../core/source';
import type { SourceObject } from '../../../yaml/source-object';
import type { FixStep } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { seeNodes, setInPruner, step } from '../../forms/steps';
import {
  isReserved,
  replacesTolerations,
  reservedFor,
  taintInWords,
  taintsIn,
  withToleration,
  type NamedTaint,
} from '../../forms/taints';

export const irc913 = messageCause({
  id: 'IRC913',
  title: 'Pod of the pruner does not start',
  why: 'The Job of the pruner waits for a node, or its image cannot be pulled. After its deadline, the Job fails.',
  decides: 'The events of the pod.',
  source: operatorSource('pkg/resource/prunercronjob.go', 'expected nodeSelector, tolerations'),
  messages: ['0/6 nodes are available', 'image-pruner'],
  depth: 1.5,
  looksLike: /PodScheduled=False|nodes are available|FailedScheduling|FailedCreate/,
  where: { areas: ['pruner'] },
  explain: ({ statements: [first], certainty }, { pruner }) => {
    const text = first?.text ?? '';
    const isSelected = /didn't match|nodeSelector/.test(text);
    const isTainted = /toleran|taint/.test(text);
    return {
      // A line of an unknown log may be about any pod.
      certainty:
        first?.source === 'log' && !/image-pruner/.test(`${first.object} ${first.text}`) ? 'possible' : certainty,
      what: `The pod of the pruner does not start: ${text.replace(/^.*?: /, '').slice(0, 160)}.`,
      object: 'ImagePruner/cluster',
      field: isTainted && !isSelected ? 'spec.tolerations' : 'spec.nodeSelector',
      fix: [
        seeNodes('See the labels and taints of the nodes:'),
        ...(isSelected
          ? [
              step('Set spec.nodeSelector of ImagePruner/cluster to labels that nodes have.'),
              setInPruner('Or remove the field, so that every worker node can run the pruner:', { nodeSelector: null }),
            ]
          : []),
        ...(isTainted ? tolerating(taintsIn(text), pruner) : []),
        ...(isSelected || isTainted ? [] : [step('Correct what the message names, so that a node can run the pod.')]),
      ],
    };
  },
});

/** A toleration of a taint that the scheduler names; none of the taints of control planes, or of nodes that are not ready. */
function tolerating(taints: readonly NamedTaint[], pruner: SourceObject | undefined): FixStep[] {
  const tolerated = taints.find((taint) => !isReserved(taint));
  const sentences = reservedFor(taints.filter(isReserved)).map((sentence) => step(`${sentence}.`));
  if (tolerated === undefined && taints.length > 0) return sentences;
  const taint = tolerated ?? { key: '', value: '' };
  const name = taint.key === '' ? 'the taint of the nodes that are to run the pruner' : `taint ${taintInWords(taint)}`;
  return [
    ...sentences,
    setInPruner(`Tolerate ${name}${replacesTolerations(pruner)}:`, { tolerations: withToleration(pruner, taint) }),
  ];
}
