import { groupBy } from '../data/group-by';
import { PrivateSlot } from './private-slot';

/**
 * Caches what is computed of a whole object, such as a cluster or a list, because it is asked for each part of it: without that,
 * time grows with the square of a list. The object must not change afterwards.
 */
export function oncePer<Owner extends object, Result>(compute: (owner: Owner) => Result): (owner: Owner) => Result {
  const answers = new PrivateSlot<Owner, { readonly result: Result }>();
  return (owner) => {
    const known = answers.get(owner);
    if (known !== undefined) return known.result;
    const result = compute(owner);
    answers.set(owner, { result });
    return result;
  };
}

/**
 * The same of each member of an owner, such as an object among those around it.
 *
 * @param keep how the answers are kept for an owner
 */
export function oncePerMember<Owner extends object, Member, Result>(
  compute: (member: Member, owner: Owner) => Result,
  keep: <T>(make: () => T) => (owner: Owner) => T = oncePer,
): (member: Member, owner: Owner) => Result {
  const answersOf = keep(() => new Map<Member, { readonly result: Result }>());
  return (member, owner) => {
    const answers = answersOf(owner);
    const known = answers.get(member);
    if (known !== undefined) return known.result;
    const result = compute(member, owner);
    answers.set(member, { result });
    return result;
  };
}

/** Computes at the first call only, if there is one. */
export function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}

/** The members of a list by a key. */
export function indexBy<T>(keyOf: (member: T) => string): (list: readonly T[]) => ReadonlyMap<string, readonly T[]> {
  return oncePer((list: readonly T[]) => groupBy(list, keyOf));
}
