/** Thrown for input about which nothing can be said. Its message names what was found and what is expected. */
export class UnusableInput extends Error {
  public override readonly name: string = 'UnusableInput';
}
