import type { Configuration } from '../../../configuration/configuration';
import type { Release } from '../../../core/release';
import type { Inputs } from '../../../inputs/inputs';
import { readInputs } from '../../../inputs/read-inputs';
import { textTree } from '../../../inputs/tree/text-tree';
import type { Platform } from '../../../platforms/platform';
import { checkInputs } from '../check-inputs';
import { fixInputs, type FixResult } from './fixed-inputs';

/** How texts are fixed. */
interface FixOptions {
  /** @default - what the texts say, or the newest one */
  readonly release?: Release;
  /** @default - what the texts say; without it, platform-specific rules are skipped */
  readonly platform?: Platform;
  /** Whether edits are made that may change what a cluster does. @default false */
  readonly withSuggested?: boolean;
  /** @default - there is none */
  readonly configuration?: Configuration;
}

/** Texts, by the names of their files, with the mistakes corrected that have one right answer. */
export function fix(texts: Readonly<Record<string, string>>, options: FixOptions = {}): FixResult {
  const { release, platform, configuration, withSuggested = false } = options;
  const inputs = inputsOf(texts);
  const check = (given: Inputs) =>
    checkInputs(given, { mode: 'auto', release, platform, configuration, failOn: 'error' });
  return fixInputs(inputs, check(inputs), {
    withSuggested,
    check,
    withTexts: (changed) => inputsOf({ ...texts, ...Object.fromEntries(changed) }),
  });
}

/** As if they had been found in folders. */
function inputsOf(texts: Readonly<Record<string, string>>): Inputs {
  return readInputs(['.'], textTree(texts));
}
