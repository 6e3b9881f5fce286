import { removedSince413 } from './bootstraps';
import { EPHEMERAL_IN_4_12, ON_PREMISES } from './on-premises';
import { Platform } from './platform';
import type { PlatformProfile } from './profile';

export const external: PlatformProfile = {
  ...ON_PREMISES,
  id: Platform.EXTERNAL,
  title: 'External platforms, such as Oracle Cloud Infrastructure',
  infrastructureType: 'External',
  bootstrap: removedSince413,
  notes: [
    'The object storage of the provider works only with the S3 protocol, because the Operator has no other driver for it.',
    'Nodes have zone labels only if the provider sets them; the Operator then spreads pods over zones.',
    EPHEMERAL_IN_4_12,
    ...ON_PREMISES.notes,
  ],
};
