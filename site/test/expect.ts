/** Ends the run with a message where something is not as it should be. */
export function expect(isAsExpected: boolean, message: string): asserts isAsExpected {
  if (!isAsExpected) throw new Error(message);
}
