import { parseGoDuration } from '../../core/formats/go-duration';
import type { ConfigObject } from '../../schema/kinds/config';
import type { ImagePrunerObject } from '../../schema/kinds/image-pruner';

/**
 * Errors of the Go decoder for objects that the API server accepted: the schema allows the unit `d` in durations, Go
 * does not. Source: k8s.io/apimachinery meta/v1 Duration.UnmarshalJSON.
 */
export function undecodableParts(
  config: ConfigObject | undefined,
  pruner: ImagePrunerObject | undefined,
): Readonly<Partial<Record<'Config' | 'ImagePruner', string>>> {
  const { requests, storage } = config?.spec ?? {};
  const ofConfig = [
    storage?.s3?.cloudFront?.duration,
    requests?.read?.maxWaitInQueue,
    requests?.write?.maxWaitInQueue,
  ].find(isUndecodable);
  const ofPruner = [pruner?.spec?.keepYoungerThanDuration].find(isUndecodable);
  return {
    ...(ofConfig === undefined ? {} : { Config: goMessage(ofConfig) }),
    ...(ofPruner === undefined ? {} : { ImagePruner: goMessage(ofPruner) }),
  };
}

function isUndecodable(text: string | undefined): boolean {
  return text !== undefined && parseGoDuration(text) === undefined;
}

/** Go reports the first unknown unit, or else the whole text: time.ParseDuration. */
function goMessage(text: string): string {
  const known = /^(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)$/;
  for (const [, digits = '', unit = ''] of text.replace(/^[-+]/, '').matchAll(/(\d*\.?\d*)([^\d.]*)/g)) {
    if (digits === '' || digits === '.') break;
    if (unit === '') return `time: missing unit in duration ${JSON.stringify(text)}`;
    if (!known.test(unit)) return `time: unknown unit ${JSON.stringify(unit)} in duration ${JSON.stringify(text)}`;
  }
  return `time: invalid duration ${JSON.stringify(text)}`;
}
