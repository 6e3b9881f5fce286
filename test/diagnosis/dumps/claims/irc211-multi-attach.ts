import type { Dumps } from '../dumps';
import { notStarting } from '../dumped-pods';

export const irc211: Dumps = {
  shows: () =>
    notStarting(
      'FailedAttachVolume',
      'Multi-Attach error for volume "pvc-1" Volume is already exclusively attached to one node and can\'t be attached to another',
    ),
  alike: () =>
    notStarting(
      'FailedAttachVolume',
      'AttachVolume.Attach failed for volume "pvc-1" : rpc error: code = NotFound desc = volume not found',
    ),
};
