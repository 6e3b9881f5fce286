import { KNOWN_RELEASES, releaseMeant, RELEASES } from '../core/release';
import { choice } from '../entries/text-readers';
import { Platform } from './platform';
import { platformMeant, platformNamed } from './platform-named';

const PLATFORM = choice(Object.values(Platform), {
  id: 'cluster',
  named: platformNamed,
  meant: platformMeant,
});

const RELEASE = choice(RELEASES, {
  id: 'cluster',
  brief: `a release from ${KNOWN_RELEASES}`,
  meant: releaseMeant,
});

/** What people write about a cluster: its platform, by name or alias, and its release. */
export const CLUSTER_READERS = { platform: PLATFORM, release: RELEASE };
