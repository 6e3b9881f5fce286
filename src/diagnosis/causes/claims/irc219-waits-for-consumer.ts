import { kubernetesSource } from '../../../core/source';
import type { Cause } from '../../engine/cause';
import { messageCause } from '../../forms/message-cause';
import { inRegistry } from '../../forms/steps';
import { mentions } from '../../forms/mention';
import { claimInWords, withoutOtherClaims } from '../../forms/claim-words';

const waiting = messageCause({
  id: 'IRC219',
  title: 'Claim waits for its first consumer',
  why: 'With volumeBindingMode WaitForFirstConsumer, a claim is bound when a pod that uses it is scheduled. No such pod is scheduled: the registry was not deployed, or no node can run its pod.',
  decides: 'Whether a pod of the registry exists, and why it is not scheduled.',
  source: kubernetesSource('pkg/controller/volume/persistentvolume/pv_controller.go', 'syncUnboundClaim'),
  messages: ['waiting for first consumer to be created before binding'],
  depth: 1,
  looksLike: /WaitForFirstConsumer: |waiting for first consumer|WaitForPodScheduled: /,
  explain: ({ statements }, dump) => ({
    certainty: mentions(dump, /PodScheduled=False/) === undefined ? 'likely' : 'possible',
    what: `${claimInWords(dump)} waits for a pod that uses it, but no such pod is scheduled.`,
    object: claimInWords(dump),
    field: 'status.phase',
    evidence: [...statements, ...dump.statements.filter(({ text }) => /the claim is Pending/.test(text))],
    fix: [
      inRegistry('See whether the registry has a pod, and why it is not scheduled:', 'get deployment,replicaset,pods'),
      inRegistry('Read the events of the pod:', 'describe pods -l docker-registry=default'),
    ],
  }),
});

export const irc219: Cause = { ...waiting, find: (dump) => waiting.find(withoutOtherClaims(dump)) };
