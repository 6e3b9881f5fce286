import type { Dumps } from '../dumps';
import { ON_AWS } from '../dump-yaml';
import { crashing } from '../dumped-pods';

export const irc407: Dumps = {
  shows: () =>
    crashing('panic: googleapi: Error 404: The specified bucket does not exist., notFound', {
      gcs: { bucket: 'layers', region: 'us-central1' },
    }),
  alike: () => crashing('panic: NoSuchBucket: The specified bucket does not exist', ON_AWS),
};
