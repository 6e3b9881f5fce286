/**
 * What is known of an object, kept with it and hidden from whoever looks at it. As a WeakMap, with one difference: V8 counts
 * the values of an old WeakMap as used until its next full collection, and with them every app that they refer to.
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
