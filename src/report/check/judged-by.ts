import { NEWEST_RELEASE, type Release } from '../../core/release';

/** Which release judged, and how it came to. Every report says so. */
export function judgedBy(release: Release | undefined): string {
  return release === undefined
    ? `judged by OpenShift ${NEWEST_RELEASE}, the newest release known, since none is named`
    : `judged by OpenShift ${release}`;
}
