/** What makes the command fail. */
export const FAIL_ON = ['error', 'warning', 'not-judged'] as const;

export type FailOn = (typeof FAIL_ON)[number];
