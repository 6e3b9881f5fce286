import type { Diagnosis } from '../../diagnosis/engine/diagnosis';

/** The answer in one sentence. */
export function explainHeadline(diagnosis: Diagnosis): string {
  return healthInWords(diagnosis, ` (${whereOf(diagnosis)})`);
}

/** @param where behind what is said of the registry: of which release and platform it is */
export function healthInWords({ healthy, onlyIll, causes }: Health, where = ''): string {
  if (healthy === true) return `The image registry is healthy${where}`;
  const isExplained = causes.length > 0;
  if (healthy === null)
    return `The input does not show whether the image registry is healthy${where}${isExplained ? '' : ', and shows no known cause of a problem'}`;
  return `${ILL[onlyIll ?? 'registry']}${where}${isExplained ? '' : ', and nothing in the input shows why'}`;
}

const ILL = {
  registry: 'The image registry is not healthy',
  pruner: 'The pruner of the image registry is not healthy',
  clients: 'A client of the image registry cannot pull or push images',
};

interface Health extends Pick<Diagnosis, 'healthy'>, Partial<Pick<Diagnosis, 'onlyIll'>> {
  readonly causes: readonly unknown[];
}

function whereOf({ release, platform, guessed }: Diagnosis): string {
  const on = guessed.includes('platform')
    ? '; platform unknown'
    : guessed.includes('platform by storage')
      ? `; platform unknown, ${platform} assumed from the storage`
      : ` on ${platform}`;
  return guessed.includes('release')
    ? `release unknown, OpenShift ${release} assumed${on}`
    : `OpenShift ${release}${on}`;
}

/** Above the commands of a diagnosis that is not sure. */
export const TO_COLLECT = 'To know more, collect this, and run explain again with all of it';
