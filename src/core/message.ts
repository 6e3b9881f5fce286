/** What every message of the library says. */
export interface MessageParts {
  /** The id that documentation and acknowledgements use, such as `IR203`. */
  readonly id: string;
  /** The object or construct concerned, such as `Config/cluster` or `ImageRegistry prod/registry`. */
  readonly place: string;
  /** The field or prop concerned; empty where the whole object is meant. */
  readonly field: string;
  /** What stands there now. Never the value of a secret. */
  readonly found: string;
  /** What would be right. */
  readonly expected: string;
  /** What to do, as an imperative. */
  readonly fix: string;
  /** The fact that says so: repository, file and symbol. */
  readonly source: string;
}

/** The one form in which the library speaks of a mistake. */
export function formatMessage(parts: MessageParts): string {
  const where = parts.field === '' ? parts.place : `${parts.place} ${parts.field}`;
  return [
    `${parts.id} ${where}: found ${parts.found}, expected ${parts.expected}.`,
    `    fix: ${parts.fix}`,
    `    source: ${parts.source}`,
  ].join('\n');
}
