import { FAIL_ON } from '../../configuration/fail-on';
import { CONFIGURATION_OPTIONS } from '../options/configuration-options';
import { DELIVERY_OPTIONS } from '../options/delivery-options';
import { choiceOption, flagOption, listOption, textOption } from '../option';

/** The options of `fleet`. */
export const FLEET_OPTIONS = {
  out: textOption('DIR', 'the folder in which fleet writes a folder for each cluster'),
  only: listOption('NAME[,NAME]', 'write these clusters only'),
  'dry-run': flagOption('write and delete nothing, and show what would happen', 'n'),
  ...DELIVERY_OPTIONS,
  'delete-absent': flagOption(
    'delete folders of clusters that are no longer in the inventory, and files that an earlier run wrote with another value of --delivery',
  ),
  quiet: flagOption('print problems only: no table, no summary', 'q'),
  'fail-on': choiceOption({
    value: 'LEVEL',
    choices: FAIL_ON,
    help: () =>
      'exit code 1 if a cluster has an error (error, default), or also if it has a warning (warning); not-judged is the ' +
      'same as error, because fleet checks every cluster completely',
  }),
  ...CONFIGURATION_OPTIONS,
};
