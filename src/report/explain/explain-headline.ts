import type { Diagnosis } from '../../diagnosis/engine/diagnosis';

/** The answer in one sentence. */
export function explainHeadline({ healthy, causes, release, platform }: Diagnosis): string {
  const where = `OpenShift ${release} on ${platform}`;
  if (healthy === true) return `The image registry is healthy (${where})`;
  if (healthy === null) return `The input does not show whether the image registry is healthy (${where})`;
  return `The image registry is not healthy (${where})${causes.length === 0 ? ', and nothing in the input says why' : ''}`;
}
