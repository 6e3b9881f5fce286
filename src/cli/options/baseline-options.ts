import { flagOption, textOption } from '../option';

/** Which findings are known already. */
export const BASELINE_OPTIONS = {
  baseline: textOption('FILE', 'count only findings that are not in this file, which --write-baseline creates'),
  'write-baseline': flagOption('write all findings into the file of --baseline'),
};
