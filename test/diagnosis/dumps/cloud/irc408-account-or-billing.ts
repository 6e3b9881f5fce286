import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc408: Dumps = {
  shows: () =>
    crashing(
      'panic: googleapi: Error 403: The billing account for the owning project is disabled in state absent., accountDisabled',
      { gcs: { bucket: 'layers', region: 'us-central1' } },
    ),
  alike: () =>
    crashing('panic: googleapi: Error 403: registry does not have storage.objects.list access', {
      gcs: { bucket: 'layers', region: 'us-central1' },
    }),
};
