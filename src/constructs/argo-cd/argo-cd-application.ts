import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { CompleteDiagnostic } from '../../core/diagnostic';
import { checkHttpUrl } from '../../core/formats/http-url';
import { argoCdApplication } from '../../delivery/argo-cd/argo-cd-application';
import { applicationName, commonParts, sourceSpec } from './argo-cd-application-parts';
import type { ArgoCdApplicationProps, ArgoCdDestination } from './argo-cd-application-props';
import { applicationErrors, conflict, folderErrors, INVALID, invalid, repositoryErrors } from './argo-cd-errors';
import { missingError } from '../base/prop-errors';
import { throwIfAny, throwIfMisshapen } from '../base/throw-errors';
import { WireObject } from '../base/wire-object';

const TYPE = 'ArgoCdApplication';

/**
 * An Application of Argo CD that delivers what `Delivery.argoCd()` marked. It never prunes by itself, never replaces, and
 * deletes nothing when it is deleted.
 *
 * @see https://github.com/argoproj/argo-cd/blob/master/docs/operator-manual/application.yaml
 * @example
 * new ArgoCdApplication(chart, 'application', {
 *   sources: [{ repoUrl: 'https://git.example.com/platform.git', path: 'dist', include: 'image-registry.k8s.yaml' }],
 * });
 */
export class ArgoCdApplication extends Construct {
  /**
   * Creates the construct and checks it. Throws one error that lists everything that is wrong. Props with unknown names or
   * wrong types, which only untyped code has, are listed alone.
   *
   * @param scope the construct that contains it, usually a RegistryChart
   * @param id name of the construct, unique in its scope
   * @param props repository and folder, destination and how it syncs
   */
  public constructor(scope: Construct, id: string, props: ArgoCdApplicationProps) {
    super(scope, id);
    throwIfMisshapen(this, TYPE, props, 'ArgoCdApplicationProps');
    const { sources = [], destination = {} } = props as Partial<ArgoCdApplicationProps>;
    throwIfAny(this, TYPE, [
      ...applicationErrors(props),
      ...(sources.length === 0 ? [missingError(['sources'], 'at least one source', INVALID)] : []),
      ...sources.flatMap((source, index) => [
        ...repositoryErrors(['sources', index], source),
        ...folderErrors(['sources', index, 'path'], source.path),
      ]),
      ...destinationErrors(destination),
    ]);
    const manifest = argoCdApplication(applicationName(props), {
      ...commonParts(props),
      sources: sources.map((source) => sourceSpec(source, source.path)),
      destination: destination.name === undefined ? { server: destination.server ?? IN_CLUSTER } : destination,
    });
    new WireObject(this, 'Resource', manifest);
  }

  /** The Application, for JSON patches. */
  public get resource(): ApiObject {
    return ApiObject.of(this);
  }
}

const IN_CLUSTER = 'https://kubernetes.default.svc';

function destinationErrors({ server, name }: ArgoCdDestination): CompleteDiagnostic[] {
  if (server !== undefined && name !== undefined) {
    return [conflict(['destination'], 'server and name', 'remove one of them')];
  }
  if (name === '')
    return [invalid(['destination', 'name'], { found: 'an empty text', expected: 'the name of a cluster' })];
  const diagnostic = server === undefined ? undefined : checkHttpUrl(server);
  return diagnostic === undefined ? [] : [invalid(['destination', 'server'], diagnostic)];
}
