import type { Finding } from '../core/finding';
import { describeObject } from '../core/manifest';
import { formatHeadline } from '../core/message';

/** What is wrong and where: the message of a finding without its fix and source. */
export function headlineOf(finding: Pick<Finding, 'id' | 'object' | 'field' | 'found' | 'expected'>): string {
  return formatHeadline(describeObject(finding.object), finding.field, finding);
}
