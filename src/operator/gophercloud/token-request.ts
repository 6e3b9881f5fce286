import { isAtLeast, Release } from '../../core/release';
import { OperatorError } from '../go/operator-error';
import type { AuthOptions } from './auth-options';

/** Throws the error about a project without a domain, whatever the credentials are: auth_options.go ToTokenV3ScopeMap. */
export function checkV3Scope(options: AuthOptions): void {
  const { tenantId, tenantName } = options;
  if (tenantId === '' && tenantName !== '' && domainsIn(options) === 0) throw new OperatorError(SCOPE);
}

/** Throws the error about options with which the credentials make no request for a token: auth_options.go ToTokenV3CreateMap. */
export function checkV3Request(options: AuthOptions): void {
  const domains = domainsIn(options);
  if (options.password === '') {
    checkApplicationCredential(options, domains);
    return;
  }
  if (options.username === '') throw new OperatorError(USER);
  if (domains !== 1) throw new OperatorError(DOMAIN);
}

function domainsIn({ domainId, domainName }: AuthOptions): number {
  return [domainId, domainName].filter((each) => each !== '').length;
}

function checkApplicationCredential(options: AuthOptions, domains: number): void {
  const { applicationCredentialId: id, applicationCredentialName: name, applicationCredentialSecret: key } = options;
  if (id === '' && name === '') throw new OperatorError('You must provide a password to authenticate');
  if (key === '') throw new OperatorError('You must provide an Application Credential Secret');
  if (id !== '') return;
  if (options.username === '') throw new OperatorError(USER);
  if (domains === 0) throw new OperatorError(DOMAIN);
}

// From errors.go.
const SCOPE = 'You must provide exactly one of DomainID or DomainName in a Scope with ProjectName';
const USER = 'Exactly one of Username and UserID must be provided for password authentication';
const DOMAIN = 'You must provide exactly one of DomainID or DomainName to authenticate by Username';

/** The same for version 2 of the API: identity/v2/tokens/requests.go ToTokenV2CreateMap. */
export function checkV2Request(options: AuthOptions, release: Release): void {
  const { username, password, tokenId } = options;
  const missing = (name: string): OperatorError => new OperatorError(`Missing input for argument [${name}]`);
  if (!isAtLeast(release, Release.V4_18)) {
    if (password === '') throw new OperatorError(NEITHER);
    if (username === '') throw missing('Username');
    return;
  }
  // From here it is gophercloud 2: auth_options.go ToTokenV2CreateMap.
  if (username !== '' && password === '') throw missing('Password');
  if (username === '' && tokenId === '') throw missing('Username');
}

const NEITHER = 'Exactly one of PasswordCredentials and TokenCredentials must be provided';
