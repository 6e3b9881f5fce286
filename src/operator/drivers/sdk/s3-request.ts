import { isFilledInLater, UNKNOWN } from '../../../core/placeholder';
import type { S3Stanza } from '../../../schema/kinds/storage-spec';
import type { ClusterState } from '../../cluster/cluster-state';
import { parseGoUrl, urlError, type GoUrl } from '../../go/go-url';
import { whyNotSent } from '../../go/http-request';
import { attempt, OperatorError } from '../../go/operator-error';
import { escapedSegment, writtenPath } from '../../go/url-escapes';
import type { AwsProfile } from './aws-profile';

/** An error of aws-sdk-go. */
interface AwsError {
  readonly code: string;
  readonly message: string;
}

/**
 * Why a request to a bucket does not leave the Operator. `s3` is what the Operator uses in effect.
 * Sources: aws-sdk-go aws/request/request.go, aws/corehandlers/handlers.go, aws/signer/v4; net/http transport.go.
 */
export function requestError(
  method: 'Head' | 'Put' | 'Get',
  s3: S3Stanza,
  profile: AwsProfile,
  state: ClusterState,
): AwsError | undefined {
  const { region = '', regionEndpoint = '' } = s3;
  const isOnAws = state.infrastructure.type === 'AWS';
  // Every cluster on AWS has a region, even where the Infrastructure of the input does not show it.
  if (region === '' && profile.region === '' && !(isOnAws && regionEndpoint === '')) {
    return awsError('MissingRegion', 'could not find region configuration');
  }
  const endpoint = endpointInUse(s3, state);
  const parsed = endpoint === undefined ? undefined : attempt(() => parseGoUrl(endpoint));
  if (parsed !== undefined && 'error' in parsed) {
    return awsError('InvalidEndpointURL', 'invalid endpoint uri', parsed.error);
  }
  // On AWS, the node may have a role of its own.
  if (!profile.hasCredentials && !isOnAws) {
    return awsError('NoCredentialProviders', NO_CREDENTIALS);
  }
  if (endpoint === undefined || parsed === undefined) return undefined;
  // The signer counts the slashes of what it takes for the rest of a URL without a host.
  const [, opaque] = /^[a-z][a-z\d+.-]*:([^/?#][^?#]*)/i.exec(endpoint) ?? [];
  if (opaque !== undefined && opaque.split('/').length < 3) throw new OperatorError(noScheme(endpoint), 'panic');
  const unsent = whyNotSent(parsed.value);
  if (unsent === undefined) return undefined;
  const url = opaque === undefined ? urlOf(parsed.value, s3, endpoint) : `${parsed.value.scheme}:${opaque}`;
  const { message } = urlError(method, url, unsent);
  return awsError('RequestError', 'send request failed', message);
}

/** Why the profile may not be enough for a request; undefined if it is not in doubt. */
export function doubtOf(
  { region = '', regionEndpoint = '' }: S3Stanza,
  profile: AwsProfile,
  { infrastructure }: ClusterState,
): string | undefined {
  const isOnAws = infrastructure.type === 'AWS';
  if (profile.inDoubt !== undefined) return profile.inDoubt;
  if (region === '' && profile.region === undefined && !(isOnAws && regionEndpoint === '')) {
    return 'it may set the region, which spec.storage.s3 does not';
  }
  return profile.hasCredentials || !isOnAws
    ? undefined
    : 'it has no keys, so that the role of the node decides, if it has one';
}

function awsError(code: string, what: string, cause?: string): AwsError {
  return { code, message: `${code}: ${what}${cause === undefined ? '' : `\ncaused by: ${cause}`}` };
}

const NO_CREDENTIALS =
  'no valid providers in chain. Deprecated.\n\tFor verbose messaging see aws.Config.CredentialsChainVerboseErrors';

function noScheme(endpoint: string): string {
  return `the endpoint ${JSON.stringify(endpoint)} of S3 has no scheme such as https://, so that its host is taken for one: the Operator panics, and restarts repeatedly`;
}

/** The URL that the Operator itself uses; undefined if it is the one of the region, or not known here. */
function endpointInUse({ regionEndpoint = '' }: S3Stanza, { infrastructure }: ClusterState): string | undefined {
  const endpoint = regionEndpoint === '' ? infrastructure.endpoint('aws', (name) => name === 's3') : regionEndpoint;
  return endpoint === '' || isFilledInLater(endpoint) ? undefined : endpoint;
}

/** With the bucket in its place. */
function urlOf(
  { scheme, host, path }: GoUrl,
  { bucket = '', virtualHostedStyle = false }: S3Stanza,
  endpoint: string,
): string {
  const name = bucket === '' ? UNKNOWN : escapedSegment(bucket);
  const start = scheme === '' ? '' : `${scheme}:`;
  if (virtualHostedStyle) return `${start}//${name}.${host}${path.startsWith('/') ? '' : '/'}${writtenPath(path)}`;
  const authority = host !== '' || endpoint.startsWith('//', start.length) ? `//${host}` : '';
  return `${start}${authority}${writtenPath(path.replace(/\/$/, ''))}/${name}`;
}
