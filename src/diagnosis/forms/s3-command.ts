import type { FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { commandStep, word } from './steps';
import { storageText } from './storage-words';

/** A command of the client of AWS, at the endpoint of the Config; where the input has no Config, the endpoint is to be named. */
export function s3Command(instruction: string, dump: Dump, words: string): FixStep {
  const endpoint = storageText(dump, 'regionEndpoint');
  const isKnown = dump.backend !== undefined;
  const at = endpoint === '' ? '' : ` --endpoint-url ${word(endpoint, 'URL')}`;
  return commandStep(
    isKnown ? instruction : instruction.replace(/:$/, ' (off AWS with --endpoint-url URL):'),
    `aws ${words}${at}`,
  );
}
