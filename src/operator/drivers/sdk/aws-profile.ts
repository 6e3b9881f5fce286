import { isFilledInLater } from '../../../core/placeholder';
import { OperatorError } from '../../go/operator-error';

/** What the AWS SDK takes of a credentials file. */
export interface AwsProfile {
  /** Empty if the profile has none. */
  readonly region: string;
  /** Whether it has something to sign a request with. */
  readonly hasCredentials: boolean;
}

/** The profile of the Operator in a credentials file. Sources: aws-sdk-go aws/session/shared_config.go, credentials.go. */
export function awsProfile(file: string): AwsProfile {
  if (isFilledInLater(file)) return { region: '', hasCredentials: true };
  const sections = sectionsIn(file);
  const profile = sections.get('default') ?? sections.get('profile default') ?? new Map<string, string>();
  const has = (key: string): boolean => (profile.get(key) ?? '') !== '';
  return {
    region: profile.get('region') ?? '',
    hasCredentials: (has('aws_access_key_id') && has('aws_secret_access_key')) || OTHER_WAYS.some(has),
  };
}

/** What the SDK then asks for credentials. */
const OTHER_WAYS = [
  'source_profile',
  'credential_source',
  'web_identity_token_file',
  'sso_start_url',
  'sso_session',
  'credential_process',
];

/** Source: aws-sdk-go internal/ini. */
function sectionsIn(file: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const sections = new Map<string, Map<string, string>>();
  let entries = new Map<string, string>();
  for (const line of file.split('\n')) {
    const text = line.trim();
    if (text === '' || text.startsWith('#') || text.startsWith(';')) continue;
    const section = /^\[([^\]]*)\]/.exec(text)?.[1];
    const at = text.search(/[=:]/);
    if (section !== undefined) sections.set(section.trim(), (entries = new Map<string, string>()));
    else if (at >= 0) entries.set(text.slice(0, at).trim(), text.slice(at + 1).trim());
    // An indented line goes on with the value before it. The message of the SDK shows the rest of the file.
    else if (!/^\s/.test(line)) throw new OperatorError(UNREADABLE);
  }
  return sections;
}

const UNREADABLE =
  'SharedConfigLoadError: failed to load config file, <name chosen by the Operator>\ncaused by: INIParseError';
