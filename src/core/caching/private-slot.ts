/**
 * Attaches a hidden value to an object. Used instead of a WeakMap, because V8 keeps the values of an old WeakMap, and every
 * app that they reference, until the next full garbage collection. All slots of an object share one property: one for each would
 * give objects of the same kind a hundred shapes.
 */
export class PrivateSlot<Owner extends object, T> {
  public get(owner: Owner): T | undefined {
    return (owner as Partial<Attached>)[ATTACHED]?.get(this) as T | undefined;
  }

  public set(owner: Owner, value: T): void {
    const attached = (owner as Partial<Attached>)[ATTACHED];
    if (attached === undefined) Object.defineProperty(owner, ATTACHED, { value: new Map([[this, value]]) });
    else attached.set(this, value);
  }
}

const ATTACHED = Symbol('attached');

interface Attached {
  readonly [ATTACHED]: Map<object, unknown>;
}
