/** Source: github.com/gophercloud/gophercloud/v2 auth_options.go AuthOptions, without what the Operator does not set. */
export interface AuthOptions {
  readonly identityEndpoint: string;
  readonly username: string;
  readonly password: string;
  readonly tokenId: string;
  readonly applicationCredentialId: string;
  readonly applicationCredentialName: string;
  readonly applicationCredentialSecret: string;
  readonly tenantId: string;
  readonly tenantName: string;
  readonly domainId: string;
  readonly domainName: string;
}

/** What is known of the credentials: no more than that they bring no domain and no project with them is `scope`. */
export type ReadOptions = 'all' | 'scope' | 'nothing';
