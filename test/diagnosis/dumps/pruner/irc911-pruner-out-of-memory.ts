import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc911: Dumps = {
  shows: () => failedPruner('', 'OOMKilled', { resources: { limits: { memory: '256Mi' } } }),
  alike: () => failedPruner('error: failed to delete blob sha256:1: unexpected status: 500 Internal Server Error'),
};
