/**
 * Whether a name of a bucket, container or account begins as the names do that the Operator generates for a cluster. Random
 * letters or the region follow. Where the name of the cluster is not known, the name may be of any cluster. Source: pkg/storage/util/util.go GenerateStorageName, pkg/storage/azure/azure.go
 * generateAccountName.
 */
export function isGeneratedName(name: string, infrastructureName: string | undefined): boolean {
  if (infrastructureName === undefined) return OF_ANY_CLUSTER.test(name);
  const account = `imageregistry${infrastructureName.replace(/[^0-9a-zA-Z]/g, '')}`.slice(0, ACCOUNT_PREFIX);
  const bucket = `${infrastructureName}-image-registry`.replace(/-{2,}/g, '-');
  return [account, bucket].some((prefix) => name.startsWith(prefix.toLowerCase()));
}

/** Every generated name has the one or the other, whatever the name of the cluster. */
const OF_ANY_CLUSTER = /-image-registry(?:-|$)|^imageregistry/;

/** An account has 24 characters at most, and five of them are random. */
const ACCOUNT_PREFIX = 19;
