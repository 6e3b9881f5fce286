import { KNOWN_RELEASES, releaseMeant, RELEASES } from '../../core/release';
import { EXPLAIN_FORMATS } from '../../report/explain/formats';
import { outputOption, platformOption } from '../options/manifest-options';
import { choiceOption } from '../option';
import { OUTPUT_OPTIONS } from '../output';

/** The options of `explain`. */
export const EXPLAIN_OPTIONS = {
  release: choiceOption({
    value: 'R',
    choices: RELEASES,
    meant: releaseMeant,
    brief: KNOWN_RELEASES,
    help: (releases) =>
      `the release that runs: ${releases} (default: the release in ClusterVersion, else in ClusterOperator, else in the Deployment)`,
  }),
  platform: platformOption('the platform in Infrastructure, else the platform of the storage'),
  output: outputOption(EXPLAIN_FORMATS, (formats) => `${formats}; markdown: for a ticket`),
  ...OUTPUT_OPTIONS,
};
