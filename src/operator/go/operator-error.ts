/** An error that the Operator itself would report, in its words. */
export class OperatorError extends Error {
  public override readonly name = 'OperatorError';

  /** @param reason by which those that handle it know it */
  public constructor(
    message: string,
    public readonly reason?: ErrorReason,
  ) {
    super(message);
  }
}

export type ErrorReason = 'storage not configured' | 'claim of somebody else';

export interface Failure {
  readonly error: string;
  readonly reason?: ErrorReason | undefined;
}

/** What `make` makes, or what the Operator would say instead. */
export function attempt<T>(make: () => T): { readonly value: T } | Failure {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof OperatorError) return { error: error.message, reason: error.reason };
    throw error;
  }
}
