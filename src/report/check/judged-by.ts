import { NEWEST_RELEASE, type Release } from '../../core/release';

/** The release that the objects were checked against, and how it was chosen. Every report includes it. */
export function judgedBy(release: Release | undefined): string {
  return release === undefined
    ? `judged by OpenShift ${NEWEST_RELEASE}, the newest release known, since none is named`
    : `judged by OpenShift ${release}`;
}
