import { NEWEST_RELEASE, type Release } from '../core/release';
import { distinctBy } from '../core/data/group-by';

/** The release that a cluster is checked against, and how it was chosen. */
export interface ReleaseChoice {
  readonly release: Release;
  readonly from: ReleaseOrigin;
  /** The release that the input reports, if it is not known. */
  readonly unknown?: string;
}

type ReleaseOrigin = 'option' | 'input' | 'configuration' | 'inventory' | 'default';

/** The newest release, where nothing says which one a cluster runs. */
export const DEFAULT_RELEASE: ReleaseChoice = { release: NEWEST_RELEASE, from: 'default' };

/** The release that somebody named, or the newest. */
export function namedRelease(release: Release | undefined): ReleaseChoice {
  return release === undefined ? DEFAULT_RELEASE : { release, from: 'option' };
}

/** Each choice once. */
export function distinctChoices(choices: readonly ReleaseChoice[]): ReleaseChoice[] {
  return distinctBy(choices, (choice) => `${choice.release} ${choice.from} ${choice.unknown ?? ''}`);
}

/** What clusters were checked against, for a summary: `checked against OpenShift 4.19 (as the input reports)`. */
export function checkedAgainst(choices: readonly ReleaseChoice[]): string {
  const releases = choices.map(({ release, from, unknown }) =>
    unknown === undefined
      ? `${release}${ORIGINS[from]}`
      : `${release} (the nearest known release; the input reports ${unknown})`,
  );
  return `checked against OpenShift ${releases.join(', ')}`;
}

const ORIGINS: Readonly<Record<ReleaseOrigin, string>> = {
  option: '',
  input: ' (as the input reports)',
  configuration: ' (configuration)',
  inventory: ' (inventory)',
  default: ' (default; no release is set)',
};
