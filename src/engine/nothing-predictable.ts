import type { Inputs } from '../inputs/inputs';
import { unknownInCarriers } from '../rules/embedded/unknown-in-carriers';
import { unknownInWords } from '../report/unknown-in-words';
import { reportedProblems } from '../report/reported-problems';
import { printable } from '../core/printable';
import { UnusableInput } from './unusable-input';
import { unknownFiles } from './unknown-files';

/** The error where no input has anything to predict from. It names what may have, once a tool has rendered it. */
export function nothingPredictable(inputs: readonly Inputs[]): UnusableInput {
  const manifests = inputs.flatMap((each) =>
    each.files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest)),
  );
  const reported = reportedProblems(manifests);
  const unrendered = [...inputs.flatMap(unknownFiles), ...unknownInCarriers(manifests)];
  const lines = [...new Set(unrendered.map((each) => `\n  not rendered: ${printable(unknownInWords(each))}`))];
  const rest = lines.length > MOST_LINES ? [`\n  and ${lines.length - MOST_LINES} more`] : [];
  const found = 'found no Config, ImagePruner, Image or Infrastructure, expected at least one of them';
  return new UnusableInput(
    [found, ...lines.slice(0, MOST_LINES), ...rest, ...(reported === undefined ? [] : [`\n  ${reported}`])].join(''),
  );
}

const MOST_LINES = 10;
