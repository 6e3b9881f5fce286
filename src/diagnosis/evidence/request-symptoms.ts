import { isNoFailure, type NamesRegistry } from './client-statements';
import type { Statement } from './statement';
import { symptomName, type Symptom } from './symptom';
import { distinctBy } from '../../core/data/group-by';

/**
 * Requests that fail while the Operator reports that all is well: it does not see whether clients can pull and push, and
 * whether the storage can be written. Single lines, such as that of a request that was denied, are usual.
 */
export function failingRequests(statements: readonly Statement[], namesRegistry: NamesRegistry): Symptom[] {
  const failing = statements
    .filter(({ source, isStale }) => source === 'log' && isStale !== true)
    .filter((each) => isFailing(each, namesRegistry));
  const found = failing.map((each): Symptom => {
    const isClient = isOfClient(each.areas);
    return {
      object: each.object,
      sign: isClient ? CLIENT : isOfApi(each.text) ? REQUESTS : STORAGE,
      areas: [isClient ? 'clients' : 'rollout'],
      isRecent: each.failedRequests !== 'many',
      ...(isClient ? {} : { isOnlyIn: 'log' }),
    };
  });
  const lasting = found.filter(({ isRecent }) => !isRecent);
  return distinctBy([...found, ...lasting], symptomName);
}

/** A client names the registry that it asks. */
function isFailing({ text, areas, failedRequests }: Statement, namesRegistry: NamesRegistry): boolean {
  return (
    (isOfClient(areas) && namesRegistry(text) && !isNoFailure(text)) ||
    failedRequests !== undefined ||
    ALERTS.test(text) ||
    (/response completed with error/.test(text) && OF_STORAGE.test(text))
  );
}

const CLIENT = 'a client cannot pull or push';
const STORAGE = 'the storage cannot be used';
const REQUESTS = 'requests fail';

/** The API server takes part in requests for manifests: their errors are of the storage only if they say so. */
function isOfApi(text: string): boolean {
  return OF_MANIFESTS.test(text) && !OF_DRIVER.test(text) && !OF_STORAGE.test(text);
}

const OF_MANIFESTS = /http\.request\.uri"?[=:]\s*"?[^\s"]*\/manifests\//;

/** How the errors of the drivers begin. Source: distribution/distribution registry/storage/driver/storagedriver.go Error */
const OF_DRIVER = /\b(?:s3aws|swift|gcs|azure|oss|filesystem|inmemory): /;

function isOfClient(areas: Statement['areas']): boolean {
  return areas.length === 1 && areas[0] === 'clients';
}

const ALERTS = /\bImageRegistryStorage(?:Full|ReadOnly)\b|image registry storage (?:disk is full|is read-only)/;

/** What does not pass by itself, in lines that do not show the answer, and whatever succeeds besides. */
const OF_STORAGE =
  /no space left on device|disk quota exceeded|read-only file system|permission denied|AccessDenied|InvalidAccessKeyId|SignatureDoesNotMatch|ExpiredToken|NoSuchBucket|QuotaExceeded|AuthorizationFailure|AuthorizationPermissionMismatch|ContainerNotFound/;
