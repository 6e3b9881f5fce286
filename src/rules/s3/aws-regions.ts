import { nearest } from '../../core/nearest';
import { isAtLeast, Release } from '../../core/release';

/** Whether it is formed like the name of a region, or is a name of the AWS SDK for an endpoint with a region of its own. */
export function isRegionName(name: string): boolean {
  return ENDPOINTS.includes(name) || regionNamed(name) !== undefined;
}

/** The region of the name; undefined if the name has another form. */
export function regionNamed(name: string): string | undefined {
  return /^(?:fips-)?([a-z]{2,}(?:-[a-z]+)+-\d+)(?:-fips)?$/.exec(name)?.[1];
}

/** Whether it is known here that AWS has the region. It opens one or two a year. */
export function isOpen(region: string): boolean {
  return KNOWN.includes(region) || ENDPOINTS.includes(region);
}

/** The region that is probably meant. */
export function nearestRegion(region: string): string | undefined {
  return nearest(region, KNOWN);
}

/** Whether the registry of the release has a list of regions, and rejects others. Later ones ask any region. */
export function hasListOfRegions(release: Release): boolean {
  return !isAtLeast(release, Release.V4_18);
}

/**
 * Whether that list has the region: aws-sdk-go/aws/endpoints/defaults.go in vendor/github.com/aws of openshift/image-registry,
 * and additionalRegions in registry/storage/driver/s3-aws/s3.go of its distribution, which the patches of 2025 have.
 */
export function isListed(region: string, release: Release): boolean {
  return (
    LISTED.includes(region) ||
    (isAtLeast(release, Release.V4_14) && LISTED_SINCE_4_14.includes(region)) ||
    (isAtLeast(release, Release.V4_16) && LISTED_SINCE_4_16.includes(region))
  );
}

const LISTED = [
  ...['af-south-1', 'ap-east-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-northeast-3', 'ap-south-1', 'ap-south-2'],
  ...['ap-southeast-1', 'ap-southeast-2', 'ap-southeast-3', 'ap-southeast-4', 'ca-central-1', 'cn-north-1'],
  ...['cn-northwest-1', 'eu-central-1', 'eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'eu-west-1'],
  ...['eu-west-2', 'eu-west-3', 'me-central-1', 'me-south-1', 'sa-east-1', 'us-east-1', 'us-east-2', 'us-west-1'],
  ...['us-west-2', 'us-gov-east-1', 'us-gov-west-1', 'us-iso-east-1', 'us-iso-west-1', 'us-isob-east-1'],
];
const LISTED_SINCE_4_14 = ['ca-west-1', 'il-central-1'];
const LISTED_SINCE_4_16 = ['ap-southeast-5', 'ap-southeast-7', 'mx-central-1'];

/** Regions that AWS has opened since, and secret ones. */
const LATER = [
  ...['ap-east-2', 'ap-southeast-6', 'eusc-de-east-1'],
  ...['eu-isoe-west-1', 'us-isob-west-1', 'us-isof-east-1', 'us-isof-south-1'],
];

const KNOWN: readonly string[] = [...LISTED, ...LISTED_SINCE_4_14, ...LISTED_SINCE_4_16, ...LATER];
const ENDPOINTS = ['aws-global', 's3-external-1'];
