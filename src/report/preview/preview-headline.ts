import { CONFIG_FACT, NAMED_PLATFORM, PLATFORM_FACT } from '../../operator/cluster/assumptions';
import type { Preview } from '../../operator/preview';
import { platformProfile } from '../../platforms';
import type { ClusterPreview } from './preview-report';

/** Release and platform, and what of the state behind a prediction is only assumed. */
export function previewHeadline({ preview, prediction }: Pick<ClusterPreview, 'preview' | 'prediction'>): string {
  const { release, platform, assumptions } = preview;
  const { title } = platformProfile(platform);
  const assumed = prediction === undefined ? 'platform not set' : `platform not set; assumed: ${title}`;
  const isNew = assumptions.some(({ fact }) => fact === CONFIG_FACT);
  const config = prediction?.sync.lacksConfig === true ? 'without a Config' : 'with the Config of a new cluster';
  return [
    `OpenShift ${release} (${isPlatformAssumed({ assumptions }) ? assumed : title})`,
    ...(isNew ? [`${config}, because the input has none`] : []),
  ].join(', ');
}

/** Whether neither the user nor an Infrastructure in the input names the platform. */
export function isPlatformAssumed({ assumptions }: Pick<Preview, 'assumptions'>): boolean {
  return assumptions.some(({ fact, from }) => fact === PLATFORM_FACT && from !== NAMED_PLATFORM);
}
