/** An error that the Operator itself would report, in its words. */
export class OperatorError extends Error {
  public override readonly name = 'OperatorError';
}

/** What `make` makes, or what the Operator would say instead. */
export function attempt<T>(make: () => T): { readonly value: T } | { readonly error: string } {
  try {
    return { value: make() };
  } catch (error) {
    if (error instanceof OperatorError) return { error: error.message };
    throw error;
  }
}
