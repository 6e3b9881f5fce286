import { flagOption } from '../option';

/** What `check` corrects. */
export const FIX_OPTIONS = {
  fix: flagOption('edit the files: correct each mistake that has only one correction, and report the others'),
  'fix-suggested': flagOption('also make corrections that may change what the cluster does'),
  'dry-run': flagOption('with --fix: write no file, print the differences'),
  patch: flagOption('print the oc patch commands that correct the live objects; write no file'),
};
