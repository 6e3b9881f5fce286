import type { Finding } from '../../core/finding';

/** What is wrong and where: the message of a finding without its fix and its source. A name in it may have line ends. */
export function headlineOf({ message }: Pick<Finding, 'message'>): string {
  const end = message.lastIndexOf('\n    fix: ');
  return end < 0 ? message : message.slice(0, end);
}
