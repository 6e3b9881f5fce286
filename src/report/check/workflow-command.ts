/** A place in a file, and a title, beside an annotation. */
interface Properties {
  readonly file?: string;
  readonly line?: number;
  readonly col?: number;
  readonly title?: string;
}

/**
 * A command to the runner of GitHub Actions that annotates a file, with a line end. Nothing else writes commands: here all is
 * escaped that would end a value or begin another command.
 *
 * @see `actions/toolkit` packages/core/src/command.ts
 */
export function workflowCommand(
  level: 'error' | 'warning' | 'notice',
  message: string,
  properties: Properties,
): string {
  const given = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(String(value))}`);
  return `::${level}${given.length === 0 ? '' : ` ${given.join(',')}`}::${escapedData(message)}\n`;
}

function escapedData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
