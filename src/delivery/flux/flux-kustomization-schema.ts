import { checkDnsLabel, checkDnsSubdomain } from '../../core/formats/dns-name';
import { parseGoDuration } from '../../core/formats/go-duration';
import type { Manifest } from '../../core/manifest';
import { NEWEST_RELEASE } from '../../core/release';
import { NO_ERRORS, type Check, type CheckDiagnostic } from '../../schema/node';
import { booleanNode, listNode, objectNode, opaqueNode, textNode } from '../../schema/node-builders';
import type { SchemaDiagnostic } from '../../schema/schema-diagnostic';
import { hasMinLength, isOneOf, meets } from '../../schema/text/text-checks';
import { readValue } from '../../schema/walk';

/** Errors of the API server and of Flux for a Kustomization that the constructs render. */
export function fluxKustomizationErrors(manifest: Manifest): readonly SchemaDiagnostic[] {
  const errors: SchemaDiagnostic[] = [];
  readValue(KUSTOMIZATION, manifest, { release: NEWEST_RELEASE, errors, path: [] });
  return errors;
}

const NAME = textNode(meets(checkDnsSubdomain));
const NAMESPACE = textNode(meets(checkDnsLabel));
const GIVEN = textNode(hasMinLength(1));
const REFERENCE = objectNode({ name: NAME }, { required: ['name'] });

/** Source: fluxcd/kustomize-controller api/v1/kustomization_types.go KustomizationSpec. */
const KUSTOMIZATION = objectNode({
  apiVersion: textNode(),
  kind: textNode(),
  metadata: objectNode({ name: NAME, namespace: NAMESPACE }),
  spec: objectNode(
    {
      decryption: objectNode({ provider: textNode(), secretRef: REFERENCE, serviceAccountName: NAME }),
      deletionPolicy: textNode(isOneOf(['Orphan', 'MirrorPrune'])),
      dependsOn: listNode(objectNode({ name: NAME, namespace: NAMESPACE }, { required: ['name'] })),
      healthCheckExprs: listNode(opaqueNode()),
      healthChecks: listNode(
        objectNode(
          { apiVersion: GIVEN, kind: GIVEN, name: GIVEN, namespace: NAMESPACE },
          { required: ['apiVersion', 'kind', 'name'] },
        ),
      ),
      interval: textNode(minDuration(60n)),
      kubeConfig: objectNode({
        configMapRef: REFERENCE,
        secretRef: objectNode({ name: NAME, key: GIVEN }, { required: ['name'] }),
      }),
      path: textNode(checkPath),
      prune: booleanNode(),
      retryInterval: textNode(minDuration(1n)),
      serviceAccountName: NAME,
      sourceRef: objectNode(
        { kind: textNode(isOneOf(['GitRepository', 'OCIRepository', 'Bucket'])), name: NAME, namespace: NAMESPACE },
        { required: ['name'] },
      ),
      suspend: booleanNode(),
      timeout: textNode(minDuration(30n)),
      wait: booleanNode(),
    },
    { required: ['path', 'sourceRef'] },
  ),
});

/** Flux removes `..` and would read a different folder than the path says. */
function checkPath(path: string): readonly CheckDiagnostic[] {
  const isBelow = path !== '' && !path.split('/').includes('..');
  return isBelow
    ? NO_ERRORS
    : [{ kind: 'format', expected: 'a folder below the root of the source, such as "./clusters/prod"' }];
}

function minDuration(seconds: bigint): Check<string> {
  const expected = `a duration of at least ${seconds} seconds`;
  return (duration) =>
    (parseGoDuration(duration) ?? 0n) >= seconds * 1_000_000_000n ? NO_ERRORS : [{ kind: 'bounds', expected }];
}
