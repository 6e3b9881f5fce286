import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc908: Dumps = {
  shows: () => failedPruner('error: failed to delete blob sha256:1: unexpected status: 500 Internal Server Error'),
  alike: () => failedPruner('error: failed to build graph!\nThe following objects have invalid references'),
};
