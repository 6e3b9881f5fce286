import { CONFIG_FACT, NAMED_PLATFORM, PLATFORM_FACT } from '../../operator/cluster/assumptions';
import type { Preview } from '../../operator/preview';
import { platformProfile } from '../../platforms';

/** Release and platform, and what of the state behind a prediction is only assumed. */
export function previewHeadline({ release, platform, assumptions }: Preview): string {
  const assumed = (fact: string) => assumptions.find((each) => each.fact === fact);
  const { from } = assumed(PLATFORM_FACT) ?? { from: NAMED_PLATFORM };
  return [
    `OpenShift ${release} (${platformProfile(platform).title}${from === NAMED_PLATFORM ? '' : '; assumed'})`,
    ...(assumed(CONFIG_FACT) === undefined ? [] : ['with the Config of a new cluster, because the input has none']),
  ].join(', ');
}
