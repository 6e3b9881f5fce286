import { lossOnDeletion } from '../../schema/kinds/loss-on-deletion';

/** What is lost with a protected object: the reason to keep it, for the fixes of what deletes it. */
export function lossInWords(object: unknown): string {
  return lossOnDeletion(object) === 'registry'
    ? 'when the Config is deleted, the Operator deletes the registry and its Managed storage'
    : 'when a claim is deleted, also with its namespace, its volume or bucket is deleted with all images';
}
