import type { Condition } from '../../src/operator/effects/condition';
import type { Preview } from '../../src/operator/preview';

/** `apply Config/cluster: because`, in the order of the sync, of the objects whose name has a text. */
export function effectLines({ effects }: Preview, named = ''): string[] {
  return effects
    .filter(({ object }) => object.includes(named))
    .map(({ action, object, because }) => `${action} ${object}: ${because}`);
}

/** `Available=True Ready: message`, and after what time it is reported. */
export function conditionLines({ conditions }: Preview, of: Condition['on']): string[] {
  return conditions
    .filter(({ on }) => on === of)
    .map(({ type, status, reason, message, after }) => {
      return `${type}=${status} ${reason}: ${message}${after === undefined ? '' : ` (after ${after})`}`;
    });
}

/** `Secret/ns/name exists: why`, in the order in which it was needed. */
export function assumptionLines({ assumptions }: Preview): string[] {
  return assumptions.map(({ fact, value, from }) => `${fact} = ${value}: ${from}`);
}
