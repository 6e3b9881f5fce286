import { aws } from './aws';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const awsGov: PlatformProfile = {
  ...aws,
  id: Platform.AWS_GOV,
  title: 'AWS GovCloud (US)',
  variantOf: Platform.AWS,
  notes: ['The registry is configured as in a commercial region; no exception is documented.', ...aws.notes],
};
