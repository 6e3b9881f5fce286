import type { Dumps } from '../dumps';
import { failedPruner } from '../dumped-jobs';

export const irc910: Dumps = {
  shows: () =>
    failedPruner('error: --keep-tag-revisions must be greater than or equal to 0', 'Error', { keepTagRevisions: -1 }),
  alike: () => failedPruner('error: failed to build graph!\nThe following objects have invalid references'),
};
