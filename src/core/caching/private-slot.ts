/**
 * Attaches a hidden value to an object. Used instead of a WeakMap, because V8 keeps the values of an old WeakMap, and every
 * app that they reference, until the next full garbage collection.
 */
export class PrivateSlot<Owner extends object, T> {
  private readonly key = Symbol('attached');

  public get(owner: Owner): T | undefined {
    return (owner as { readonly [key: symbol]: T | undefined })[this.key];
  }

  public set(owner: Owner, value: T): void {
    Object.defineProperty(owner, this.key, { value });
  }
}
