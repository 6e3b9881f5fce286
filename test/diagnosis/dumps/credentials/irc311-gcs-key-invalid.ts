import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc311: Dumps = {
  shows: () =>
    crashing(
      'panic: Get "https://storage.googleapis.com/storage/v1/b/layers": oauth2: "invalid_grant" "Invalid JWT Signature."',
      { gcs: { bucket: 'layers', region: 'us-central1' } },
    ),
  alike: () =>
    crashing(
      'panic: googleapi: Error 403: registry@p.iam.gserviceaccount.com does not have storage.objects.list access',
      { gcs: { bucket: 'layers', region: 'us-central1' } },
    ),
};
