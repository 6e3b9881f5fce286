import type { Cause, Certainty } from '../engine/cause';
import { messageCause, type MessageCauseProps } from './message-cause';

/** A cause that the scheduler names. Where it names several, the one that keeps most nodes away is likely, and the others possible. */
export function schedulingCause({ explain, ...cause }: MessageCauseProps): Cause {
  return messageCause({
    ...cause,
    explain: (found, dump) => ({
      certainty: shareOf(found.statements[0]?.text ?? '', cause.looksLike),
      ...explain(found, dump),
    }),
  });
}

function shareOf(text: string, reason: RegExp): Certainty {
  const reasons = reasonsIn(text).filter(({ why }) => !ALWAYS_THERE.test(why));
  const [ours, others] = [true, false].map((isOurs) => reasons.filter(({ why }) => reason.test(why) === isOurs));
  if (ours === undefined || others === undefined || others.length === 0 || ours.length === 0) return 'certain';
  return Math.max(...ours.map(({ nodes }) => nodes)) >= Math.max(...others.map(({ nodes }) => nodes))
    ? 'likely'
    : 'possible';
}

/** Control planes are kept for themselves in nearly every cluster. */
const ALWAYS_THERE = /taints? \{node-role\.kubernetes\.io\/(?:master|control-plane): *\}/;

/** `0/6 nodes are available: 3 Insufficient cpu, 3 node(s) had …. preemption: …`. */
function reasonsIn(text: string): { readonly nodes: number; readonly why: string }[] {
  const [, list = ''] = /nodes are available: (.*?)(?: preemption: .*)?$/.exec(text) ?? [];
  return [...list.matchAll(/(?:^|, )(\d+) (.*?)(?=, \d+ |$)/g)].map(([, nodes = '', why = '']) => ({
    nodes: Number(nodes),
    why,
  }));
}

/** Whether the scheduler names nodes that are cordoned or not ready, and so could run a pod at another time. */
export function areNodesAway(text: string): boolean {
  return NODES_AWAY.test(text);
}

/** What the scheduler, or the controller of nodes, says of such nodes. */
export const NODES_AWAY =
  /node\(s\) were (?:unschedulable|not ready|out of disk)|no nodes available to schedule pods|NodeNotReady|taints? \{node\.(?:cloudprovider\.)?kubernetes\.io\//;

/** Whether only the places of its other pods keep a pod from each node that is not away, and not of the control plane. */
export function isSpreadElsewhere(text: string): boolean {
  const others = reasonsIn(text).filter(({ why }) => !ALWAYS_THERE.test(why) && !areNodesAway(why));
  return (
    others.length > 0 &&
    others.every(({ why }) => ANTI_AFFINITY.test(why) || /topology spread constraints(?! \(missing)/.test(why))
  );
}

export const ANTI_AFFINITY =
  /didn't (?:match|satisfy existing pods) (?:pod )?anti-affinity rules|didn't satisfy existing pods anti-affinity/;
