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
