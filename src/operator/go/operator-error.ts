/** An error that the Operator reports, with the Operator's message. */
export class OperatorError extends Error {
  public override readonly name = 'OperatorError';

  /**
   * @param reason identifies the error for the code that handles it
   */
  public constructor(
    message: string,
    public readonly reason?: ErrorReason,
  ) {
    super(message);
  }
}

type ErrorReason = 'storage not configured' | 'panic';

export interface Failure {
  readonly error: string;
  readonly reason?: ErrorReason | undefined;
}

/** The result of `make`, or the error that the Operator would report. */
export function attempt<T>(make: () => T): { readonly value: T } | Failure {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof OperatorError) return { error: error.message, reason: error.reason };
    throw error;
  }
}
