/** JSON of plain data. Integers that a number cannot hold keep all their digits. */
export function jsonText(value: unknown, indent?: number): string {
  const written = JSON.stringify(
    value,
    (_, each: unknown) => (typeof each === 'bigint' ? `${MARK}${each}` : each),
    indent,
  );
  return written.replace(new RegExp(`"${MARK}(-?\\d+)"`, 'g'), '$1');
}

/** A private character, so that no text is taken for a number. */
const MARK = '\ue9b1';
