/**
 * How to use another claim, because a claim that exists cannot change its class, access modes or volumeMode.
 *
 * @param what what it needs, such as `with volumeMode Filesystem`
 * @param then what comes before the registry uses it
 */
export function anotherClaim(what: string, then = ''): string {
  return `create another claim ${what}${then}, and set spec.storage.pvc.claim of Config/cluster to its name`;
}

/** The same, after a fix of the manifest, which does not reach a claim that exists. */
export function orAnotherClaim(what: string): string {
  return `if the claim already exists on the cluster, this field cannot change: ${anotherClaim(what)}`;
}

/** For several pods on several nodes, with the images of the old claim. */
export const SHARED_CLAIM = anotherClaim(
  'with accessModes [ReadWriteMany] and a storage class that supports it (an existing claim cannot change)',
  ', copy the images into it',
);
