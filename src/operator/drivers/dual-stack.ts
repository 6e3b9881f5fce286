import { isAtLeast, Release } from '../../core/release';
import { UNKNOWN } from '../../core/placeholder';
import { OperatorError } from '../go/operator-error';

/**
 * Whether S3 of a region is reachable over IPv6 too, according to the endpoint table of aws-sdk-go. A region that is
 * not in the table is treated as a commercial region. Source: pkg/storage/s3/s3.go regionHasDualStackS3.
 */
export function hasDualStack(region: string, endpoint: string, release: Release): boolean {
  // Most regions have it.
  if (endpoint !== '' || region === UNKNOWN) return true;
  if (region === '') return false;
  if (/^us-isob?-\w+-\d+$/.test(region)) return false;
  const partition = PARTITIONS_WITHOUT_S3.find(({ pattern }) => pattern.test(region))?.name;
  if (partition !== undefined && isAtLeast(release, Release.V4_14)) {
    throw refused(
      region,
      `UnknownServiceError: could not resolve endpoint for unknown service\n\tpartition: "${partition}", service: "s3"`,
    );
  }
  // aws/endpoints/v3model.go validateInputRegion.
  if (!/^[a-z\d](?:[a-z\d-]*[a-z\d])?$/i.test(region))
    throw refused(region, 'invalid region identifier format provided');
  return true;
}

const PARTITIONS_WITHOUT_S3 = [
  { name: 'aws-iso-e', pattern: /^eu-isoe-\w+-\d+$/ },
  { name: 'aws-iso-f', pattern: /^us-isof-\w+-\d+$/ },
];

function refused(region: string, reason: string): OperatorError {
  return new OperatorError(`failed to determine if region ${region} has dual stack S3: ${reason}`);
}
