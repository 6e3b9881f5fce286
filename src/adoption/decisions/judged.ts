import { Severity, type Finding } from '../../core/finding';
import { objectKey, type Manifest } from '../../core/manifest';
import { secretManifest } from '../../credentials/secret-manifest';
import { RULES } from '../../rules';
import type { Circumstances } from '../../rules/engine/cluster';
import { judge, toFinding, type Asked } from '../../rules/engine/engine';
import { holdsForPart } from '../../rules/engine/holds-for-part';
import type { StorageRequest } from '../../storage/request';
import type { Decisions } from '../decisions';
import { requestedStorage } from './render';

/** The first error of each object, by its key, as the constructs and `synth` find it. */
export function errorsByObject(
  manifests: readonly Manifest[],
  decisions: Decisions,
  now: Date,
  { later, ...asked }: Asked & Pick<Circumstances, 'later'>,
): ReadonlyMap<string, Finding> {
  const { facts } = decisions;
  const request = requestedStorage(decisions);
  const circumstances = {
    release: facts.release,
    ...(facts.platform === undefined ? {} : { platform: facts.platform }),
    now,
    ...(later === undefined ? {} : { later }),
    existing: [...(request?.existing === undefined ? [] : [request.existing]), ...existingSecret(decisions, request)],
  };
  const errors = judge(manifests, circumstances, RULES, { ...asked, severity: Severity.ERROR })
    .filter((judgement) => later?.has(judgement.violation.manifest) !== true || holdsForPart(judgement))
    .map((judgement) => toFinding(judgement))
    .filter(({ acknowledged }) => acknowledged === undefined);
  return new Map(errors.reverse().map((finding) => [objectKey(finding.object), finding]));
}

function existingSecret({ credentials, facts }: Decisions, request: StorageRequest | undefined): Manifest[] {
  if (credentials?.factory !== 'existing' || request === undefined) return [];
  const [set] = request.backend.credentialSets(facts.release);
  const keys = [...(set?.keys ?? []), ...request.backend.paddingKeys(facts.release)];
  return [secretManifest(Object.fromEntries(keys.map((key) => [key, ''])))];
}
