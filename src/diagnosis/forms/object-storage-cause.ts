import type { Cause } from '../engine/cause';
import { messageCause, type MessageCauseProps } from './message-cause';

/** A cause that an answer of object storage shows: the provisioners of volumes get the same answers from the same clouds. */
export function objectStorageCause({ where, ...cause }: MessageCauseProps): Cause {
  const but = [where?.but ?? [], OF_VOLUMES].flat();
  return messageCause({ ...cause, where: { ...where, but } });
}

const OF_VOLUMES =
  /ProvisioningFailed|[Ff]ailed to provision volume|[Cc]ould not create volume|CreateVolume|FailedAttachVolume|AttachVolume\.|MountVolume\.MountDevice/;
