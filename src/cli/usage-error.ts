/** An invalid command line. Its message names what is expected. */
export class UsageError extends Error {
  public override readonly name = 'UsageError';
}
