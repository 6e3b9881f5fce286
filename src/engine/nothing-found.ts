import type { Adoption } from '../adoption/adopt';
import { groupBy } from '../core/data/group-by';
import { describeObject } from '../core/manifest';
import type { Inputs } from '../inputs/inputs';
import { unknownInCarriers } from '../rules/embedded/unknown-in-carriers';
import { unknownInWords } from '../report/unknown-in-words';
import { reportedProblems } from '../report/reported-problems';
import { printable } from '../core/printable';
import { UnusableInput } from '../inputs/unusable-input';
import { unknownFiles } from './unknown-files';

/** The error where no input has anything to predict from. */
export function nothingPredictable(inputs: readonly Inputs[]): UnusableInput {
  return nothingFound(inputs, 'Config, ImagePruner, Image or Infrastructure', 'at least one of them');
}

/** The error where no input has anything of which an app could be made. */
export function nothingAdoptable(inputs: Inputs): UnusableInput {
  return nothingFound([inputs], 'object of the image registry', 'a Config, or another object that the registry needs');
}

/** The error where everything of the registry is left out. */
export function nothingCreatable({ clusters }: Adoption): UnusableInput {
  const wholes = clusters.flatMap(({ dropped }) => dropped.filter(({ path }) => path.length === 0));
  const lines = [...groupBy(wholes, ({ why }) => why)].map(([why, dropped]) => {
    const objects = dropped.map(({ object }) => describeObject(object)).join(', ');
    return `\n  left out: ${printable(`${objects}: ${why}`)}`;
  });
  return new UnusableInput(
    `found nothing that an app could create, expected an object of the image registry${firstOf(lines).join('')}`,
  );
}

/** Names what may have an object, once a tool has rendered it. */
function nothingFound(inputs: readonly Inputs[], found: string, expected: string): UnusableInput {
  const files = inputs.flatMap((each) => each.files);
  const manifests = files.flatMap(({ objects }) => objects.map(({ manifest }) => manifest));
  const reported = reportedProblems(manifests);
  const unrendered = [...inputs.flatMap(unknownFiles), ...unknownInCarriers(manifests)];
  const lines = [...new Set(unrendered.map((each) => `\n  not rendered: ${printable(unknownInWords(each))}`))];
  return new UnusableInput(
    [
      `found no ${found} in ${inputs.length > 1 ? 'OLD or NEW' : placeOf(files)}, expected ${expected}`,
      ...firstOf(lines),
      ...(reported === undefined ? [] : [`\n  ${reported}`]),
      `\n  fix: ${lines.length === 0 ? 'name the files or folders with such an object' : 'render them, and name what the tool writes'}`,
    ].join(''),
  );
}

function placeOf(files: Inputs['files']): string {
  const [first, ...others] = files.map(({ file }) => file);
  if (first === undefined) return 'the input';
  return others.length === 0 ? printable(first) : `${files.length} files, such as ${printable(first)}`;
}

function firstOf(lines: readonly string[]): string[] {
  const rest = lines.length - MOST_LINES;
  return [...lines.slice(0, MOST_LINES), ...(rest > 0 ? [`\n  and ${rest} more`] : [])];
}

const MOST_LINES = 10;
