/** A release of OpenShift that the library knows. */
export enum Release {
  /** OpenShift 4.12. */
  V4_12 = '4.12',
  /** OpenShift 4.13. */
  V4_13 = '4.13',
  /** OpenShift 4.14. */
  V4_14 = '4.14',
  /** OpenShift 4.15. */
  V4_15 = '4.15',
  /** OpenShift 4.16. */
  V4_16 = '4.16',
  /** OpenShift 4.17. */
  V4_17 = '4.17',
  /** OpenShift 4.18. */
  V4_18 = '4.18',
  /** OpenShift 4.19. */
  V4_19 = '4.19',
  /** OpenShift 4.20. */
  V4_20 = '4.20',
  /** OpenShift 4.21. */
  V4_21 = '4.21',
  /** OpenShift 4.22. */
  V4_22 = '4.22',
  /** OpenShift 4.23. */
  V4_23 = '4.23',
  /** OpenShift 5.0. */
  V5_0 = '5.0',
  /** OpenShift 5.1. */
  V5_1 = '5.1',
}

/** Every release, oldest first. Relies on the order of the enum. */
export const RELEASES: readonly Release[] = Object.values(Release);

/** The default release. */
export const NEWEST_RELEASE: Release = RELEASES.at(-1) as Release;

/** `4.12 to 5.1`. */
export const KNOWN_RELEASES = `${RELEASES[0] ?? ''} to ${NEWEST_RELEASE}`;

/** An inclusive range of releases; a missing bound is open. */
export interface ReleaseSpan {
  readonly since?: Release;
  readonly until?: Release;
}

export function isAtLeast(release: Release, since: Release): boolean {
  return RELEASES.indexOf(release) >= RELEASES.indexOf(since);
}

export function existsIn(span: ReleaseSpan, release: Release): boolean {
  const { since = release, until = release } = span;
  return isAtLeast(release, since) && isAtLeast(until, release);
}

/** `since 4.15`, `in 4.16 and earlier` or `from 4.14 to 4.16`. */
export function describeSpan({ since, until }: ReleaseSpan): string {
  if (since !== undefined && until !== undefined) return `from ${since} to ${until}`;
  return since !== undefined ? `since ${since}` : `in ${until} and earlier`;
}

/**
 * The release that a text means: a patch release, a number with a comma or a `v`, or one whose last zero is lost, as 4.20 in a
 * spreadsheet.
 */
export function releaseMeant(text: string): Release | undefined {
  const [, major, minor] = /^v?(\d+)[.,](\d+)(?:[.,-].*)?$/i.exec(text.trim()) ?? [];
  const spelt = [`${major}.${minor}`, `${major}.${minor}0`];
  return RELEASES.find((release) => spelt.includes(release));
}
