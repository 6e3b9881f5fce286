import { CONFIG_FACT, NAMED_PLATFORM, PLATFORM_FACT } from '../../operator/cluster/assumptions';
import type { Preview } from '../../operator/preview';
import { platformProfile } from '../../platforms';

/** Release and platform, and what of the state behind a prediction is only assumed. */
export function previewHeadline({ release, platform, assumptions }: Preview): string {
  const { title } = platformProfile(platform);
  const isNew = assumptions.some(({ fact }) => fact === CONFIG_FACT);
  return [
    `OpenShift ${release} (${isPlatformAssumed({ assumptions }) ? `platform not set; assumed: ${title}` : title})`,
    ...(isNew ? ['with the Config of a new cluster, because the input has none'] : []),
  ].join(', ');
}

/** Whether neither the user nor an Infrastructure in the input names the platform. */
export function isPlatformAssumed({ assumptions }: Pick<Preview, 'assumptions'>): boolean {
  return assumptions.some(({ fact, from }) => fact === PLATFORM_FACT && from !== NAMED_PLATFORM);
}
