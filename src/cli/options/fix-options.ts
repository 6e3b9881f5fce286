import { flagOption } from '../option';

/** What `check` corrects. */
export const FIX_OPTIONS = {
  fix: flagOption('correct in the files what has one right form, and report what remains'),
  'fix-suggested': flagOption('the same, also where it may change what the cluster does'),
  'dry-run': flagOption('with --fix: write no file, print the differences'),
  patch: flagOption('print the oc patch commands that correct the live objects; write no file'),
};
