import { groupBy } from '../../core/data/group-by';
import type { Inputs, InputFile } from '../../inputs/inputs';
import { fixedText } from '../../fixing/fixed-text';
import { editablePieces } from '../../fixing/left-alone';
import type { TextPiece } from '../../yaml/edit/document-texts';
import type { CheckReport, LocatedEdit, LocatedFinding } from '../check-report';
import { linksOutside } from './link-outside';

/** How files are fixed. */
interface FixSettings {
  /** Whether edits are made that may change what a cluster does. */
  readonly withSuggested: boolean;
  /** The findings of inputs. */
  readonly check: (inputs: Inputs) => CheckReport;
  /** The inputs, with other texts for some files. */
  readonly withTexts: (texts: ReadonlyMap<string, string>) => Inputs;
  /** The paths that may be written: what links out of all of them is left alone. @default - every file */
  readonly writable?: readonly string[] | undefined;
}

/** What was fixed. */
export interface FixResult {
  /** The report on what remains. */
  readonly report: CheckReport;
  /** The files whose texts changed, in the order of their names. */
  readonly files: readonly FixedFile[];
  /** What was fixed, in the order of the edits. */
  readonly fixed: readonly EditedFinding[];
  /** What an edit would correct that cannot be applied, and why. */
  readonly leftAlone: readonly { readonly finding: EditedFinding; readonly why: string }[];
  /** How many more a suggested edit would correct. */
  readonly suggestions: number;
}

export interface FixedFile {
  readonly file: string;
  readonly before: string;
  readonly after: string;
}

type EditedFinding = LocatedFinding & { readonly edit: LocatedEdit };

/** Each round may uncover what the one before it hid; nothing needs as many. */
const MOST_ROUNDS = 10;

/** Makes the edits of the findings in the texts of inputs, and again until nothing changes. */
export function fixInputs(
  inputs: Inputs,
  checked: CheckReport,
  { withSuggested, check, withTexts, writable }: FixSettings,
): FixResult {
  const before = new Map(inputs.files.map((file) => [file.file, file.text]));
  const texts = new Map<string, string>();
  const fixed: EditedFinding[] = [];
  const whyNotWritten = linksOutside(writable, inputs.tree);
  let [current, report] = [inputs, checked];
  for (let round = 1; ; round += 1) {
    const { changed, applied, leftAlone } = fixRound(current, wanted(report, withSuggested), whyNotWritten);
    if (changed.size === 0 || round > MOST_ROUNDS) {
      const files = [...texts].map(([file, after]) => ({ file, before: before.get(file) ?? '', after }));
      files.sort((a, b) => (a.file < b.file ? -1 : 1));
      const suggestions = withSuggested ? 0 : wanted(report, true).length - wanted(report, false).length;
      return { report, files, fixed, leftAlone, suggestions };
    }
    fixed.push(...applied);
    for (const [file, text] of changed) texts.set(file, text);
    current = withTexts(texts);
    report = check(current);
  }
}

function wanted({ findings }: CheckReport, withSuggested: boolean): EditedFinding[] {
  return findings.filter(
    (finding): finding is EditedFinding =>
      finding.edit !== undefined &&
      finding.suppressedBy === undefined &&
      (withSuggested || finding.edit.safety === 'safe'),
  );
}

interface Round {
  readonly changed: ReadonlyMap<string, string>;
  readonly applied: readonly EditedFinding[];
  readonly leftAlone: FixResult['leftAlone'];
}

function fixRound(
  { files }: Inputs,
  findings: readonly EditedFinding[],
  whyNotWritten: (file: InputFile) => string | undefined,
): Round {
  const changed = new Map<string, string>();
  const applied: EditedFinding[] = [];
  const leftAlone: { readonly finding: EditedFinding; readonly why: string }[] = [];
  const filesByName = groupBy(files, ({ file }) => file);
  for (const [name, all] of groupBy(findings, ({ edit }) => edit.file)) {
    const [file] = filesByName.get(name) ?? [];
    const pieces = file === undefined ? NO_FILE : (whyNotWritten(file) ?? piecesToEdit(file));
    const why = typeof pieces === 'string' ? pieces : undefined;
    const located = all.map((finding) => ({ finding, places: finding.edit.places() }));
    const placed = located.flatMap(({ finding, places }) => (places === undefined ? [] : [{ finding, places }]));
    const others = located.filter(({ places }) => places === undefined).map(({ finding }) => finding);
    leftAlone.push(...(why === undefined ? others : all).map((finding) => ({ finding, why: why ?? ANOTHER_FORM })));
    if (file === undefined || typeof pieces === 'string') continue;
    const { text, outcomes } = fixedText(
      pieces,
      placed.map(({ places }) => places),
    );
    for (const [index, { finding }] of placed.entries()) {
      const outcome = outcomes[index] ?? 'postponed';
      if (outcome === 'applied') applied.push(finding);
      else if (outcome !== 'postponed') leftAlone.push({ finding, why: outcome.why });
    }
    if (text !== file.text) changed.set(name, text);
  }
  return { changed, applied, leftAlone };
}

const NO_FILE = 'it was rendered from several files';
const ANOTHER_FORM = 'it is inside another text';

/** Or why it is not edited. */
function piecesToEdit({ text, documents, isBuilt, dump }: InputFile): readonly TextPiece[] | string {
  if (isBuilt === true) return 'it was found in the output of a build: edit the source, or run --fix without the build';
  return dump === undefined ? editablePieces(text, documents) : 'it is a part of a dump';
}
