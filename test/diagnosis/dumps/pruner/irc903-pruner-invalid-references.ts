import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc903: Dumps = {
  shows: () =>
    failedPruner(
      'Failed to build graph!\n\nThe following objects have invalid references:\n  Deployment[a]: invalid image reference "a//b": invalid reference format',
    ),
  alike: () => failedPruner('error: unauthorized: authentication required'),
};
