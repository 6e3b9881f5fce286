import { isFilledInLater, UNKNOWN } from '../../../core/placeholder';
import { OperatorError } from '../../go/operator-error';
import { credentialsFileIn, type Profile } from './credentials-file';

/** What the AWS SDK takes of a credentials file. */
export interface AwsProfile {
  /** Empty if the profile has none. Undefined if that is not known. */
  readonly region: string | undefined;
  /** Whether it has something to sign a request with. */
  readonly hasCredentials: boolean;
  /** Why it may not do. */
  readonly inDoubt?: string;
}

/** The profile of the Operator in a credentials file. Sources: aws-sdk-go aws/session/shared_config.go, credentials.go. */
export function awsProfile(file: string): AwsProfile {
  // What the cloud credential operator writes has no region.
  if (file === UNKNOWN) return { region: '', hasCredentials: true };
  const profiles = credentialsFileIn(file);
  const profile = profiles && profileIn(profiles, 'default');
  if (isFilledInLater(file)) {
    return profile === undefined
      ? { region: undefined, hasCredentials: true }
      : { region: profile.get('region') ?? '', hasCredentials: !hasHalfOfKeys(profile) };
  }
  if (profiles === undefined) return { region: undefined, hasCredentials: true, inDoubt: NOT_PLAIN };
  return { region: profile?.get('region') ?? '', ...credentialsOf(profile ?? new Map<string, string>(), profiles) };
}

const NOT_PLAIN =
  'in the credentials file that the Operator gives to the AWS library, a line is not "[name]", "key = value" or a comment in plain characters, and how the library reads it is not known';

function credentialsOf(profile: Profile, profiles: ReadonlyMap<string, Profile>): Omit<AwsProfile, 'region'> {
  const lacksRole = !has(profile, 'role_arn') && NEEDS_ROLE.find((key) => has(profile, key));
  if (typeof lacksRole === 'string') {
    throw new OperatorError(
      `CredentialRequiresARNError: credential type ${lacksRole} requires role_arn, profile default`,
    );
  }
  const source = profile.get('source_profile') ?? '';
  const signs = source === '' ? profile : (profileIn(profiles, source) ?? new Map<string, string>());
  const isNested = signs !== profile && NEEDS_ROLE.some((key) => has(signs, key));
  const isTwofold = source !== '' && has(profile, TOKEN);
  const inDoubt =
    UNREAD.find((key) => has(profile, key) || has(signs, key)) ??
    (isNested || isTwofold ? 'source_profile' : undefined);
  if (inDoubt !== undefined) {
    return { hasCredentials: true, inDoubt: `what the AWS library makes of ${inDoubt} in its profile is not known` };
  }
  const hasKeys = KEYS.every((key) => has(signs, key));
  // Both names are content of a Secret.
  if (source !== '' && !hasKeys) throw new OperatorError(NO_SOURCE);
  return { hasCredentials: hasKeys || has(profile, TOKEN) };
}

/** What is filled in for one of two keys does not fill the other one. */
function hasHalfOfKeys(profile: Profile): boolean {
  return !has(profile, TOKEN) && KEYS.filter((key) => has(profile, key)).length === 1;
}

function profileIn(profiles: ReadonlyMap<string, Profile>, name: string): Profile | undefined {
  return profiles.get(name) ?? profiles.get(`profile ${name}`);
}

function has(profile: Profile, key: string): boolean {
  return (profile.get(key) ?? '') !== '';
}

const KEYS = ['aws_access_key_id', 'aws_secret_access_key'];
const TOKEN = 'web_identity_token_file';
const NEEDS_ROLE = ['source_profile', 'credential_source', TOKEN];

/** Settings that another file, process or service decides about, or whose values the SDK checks. */
const UNREAD = [
  'ca_bundle',
  'credential_process',
  'credential_source',
  'ec2_metadata_service_endpoint_mode',
  'mfa_serial',
  's3_us_east_1_regional_endpoint',
  'sso_account_id',
  'sso_region',
  'sso_role_name',
  'sso_session',
  'sso_start_url',
];

const NO_SOURCE =
  'SharedConfigAssumeRoleError: failed to load assume role for <role_arn>, source profile <source_profile> has no shared credentials';
