/** An amount with its noun, such as `1 file` or `2 files`. */
export function countOf(amount: number | bigint, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`;
}
