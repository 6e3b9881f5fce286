import { durationError } from '../go/duration-error';
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
  ].flatMap((text) => durationError(text ?? '0') ?? []);
  const ofPruner = durationError(pruner?.spec?.keepYoungerThanDuration ?? '0');
  return {
    ...(ofConfig[0] === undefined ? {} : { Config: ofConfig[0] }),
    ...(ofPruner === undefined ? {} : { ImagePruner: ofPruner }),
  };
}
