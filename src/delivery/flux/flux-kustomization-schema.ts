import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { parseGoDuration } from '../../core/formats/go-duration';
import type { Manifest } from '../../core/manifest';
import { NEWEST_RELEASE } from '../../core/release';
import { NO_FLAWS, type Check, type Flaw } from '../../schema/node';
import { boolean, listOf, object, opaque, text } from '../../schema/node-builders';
import type { SchemaProblem } from '../../schema/problem';
import { hasMinLength, isOneOf, meets } from '../../schema/text/text-checks';
import { readValue } from '../../schema/walk';

/** What the API server and Flux have against a Kustomization that the constructs render. */
export function fluxKustomizationProblems(manifest: Manifest): readonly SchemaProblem[] {
  const problems: SchemaProblem[] = [];
  readValue(KUSTOMIZATION, manifest, { release: NEWEST_RELEASE, problems, path: [] });
  return problems;
}

const NAME = text(meets(checkDnsSubdomain));
const NAMESPACE = text(meets(checkDnsLabel));
const GIVEN = text(hasMinLength(1));
const REFERENCE = object({ name: NAME }, { required: ['name'] });

/** Source: fluxcd/kustomize-controller api/v1/kustomization_types.go KustomizationSpec. */
const KUSTOMIZATION = object({
  apiVersion: text(),
  kind: text(),
  metadata: object({ name: NAME, namespace: NAMESPACE }),
  spec: object(
    {
      decryption: object({ provider: text(), secretRef: REFERENCE, serviceAccountName: NAME }),
      deletionPolicy: text(isOneOf(['Orphan', 'MirrorPrune'])),
      dependsOn: listOf(object({ name: NAME, namespace: NAMESPACE }, { required: ['name'] })),
      healthCheckExprs: listOf(opaque()),
      healthChecks: listOf(
        object(
          { apiVersion: GIVEN, kind: GIVEN, name: GIVEN, namespace: NAMESPACE },
          { required: ['apiVersion', 'kind', 'name'] },
        ),
      ),
      interval: text(lasts(60n)),
      kubeConfig: object({
        configMapRef: REFERENCE,
        secretRef: object({ name: NAME, key: GIVEN }, { required: ['name'] }),
      }),
      path: text(checkPath),
      prune: boolean(),
      retryInterval: text(lasts(1n)),
      serviceAccountName: NAME,
      sourceRef: object(
        { kind: text(isOneOf(['GitRepository', 'OCIRepository', 'Bucket'])), name: NAME, namespace: NAMESPACE },
        { required: ['name'] },
      ),
      suspend: boolean(),
      timeout: text(lasts(30n)),
      wait: boolean(),
    },
    { required: ['path', 'sourceRef'] },
  ),
});

/** Flux takes `..` out, and looks elsewhere than the path says. */
function checkPath(path: string): readonly Flaw[] {
  const isBelow = path !== '' && !path.split('/').includes('..');
  return isBelow
    ? NO_FLAWS
    : [{ kind: 'format', expected: 'a folder below the root of the source, such as "./clusters/prod"' }];
}

function lasts(seconds: bigint): Check<string> {
  const expected = `a duration of at least ${seconds} seconds`;
  return (duration) =>
    (parseGoDuration(duration) ?? 0n) >= seconds * 1_000_000_000n ? NO_FLAWS : [{ kind: 'bounds', expected }];
}
