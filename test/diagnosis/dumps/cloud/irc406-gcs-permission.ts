import type { Dumps } from '../dumps';
import { crashing } from '../dumped-pods';

export const irc406: Dumps = {
  shows: () =>
    crashing(
      "panic: googleapi: Error 403: registry@p.iam.gserviceaccount.com does not have storage.objects.list access to the Google Cloud Storage bucket. Permission 'storage.objects.list' denied on resource (or it may not exist)., forbidden",
      { gcs: { bucket: 'layers', region: 'us-central1' } },
    ),
  alike: () =>
    crashing('panic: googleapi: Error 404: The specified bucket does not exist., notFound', {
      gcs: { bucket: 'layers', region: 'us-central1' },
    }),
};
