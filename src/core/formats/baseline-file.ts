import { isRecord } from '../record';

const VERSION = 1;

/** The text of a baseline: a line for each finding that is known. */
export function baselineText(findings: readonly string[]): string {
  return `${JSON.stringify({ version: VERSION, findings }, null, 2)}\n`;
}

/** The findings of a baseline. Undefined if the content is none. */
export function baselineIn(content: unknown): readonly string[] | undefined {
  const findings: unknown = isRecord(content) && content['version'] === VERSION ? content['findings'] : undefined;
  return Array.isArray(findings) && findings.every((each) => typeof each === 'string') ? findings : undefined;
}
