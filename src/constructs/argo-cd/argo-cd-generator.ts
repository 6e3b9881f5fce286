import type { CompleteDiagnostic } from '../../core/diagnostic';
import { listOf, shapeErrors, TEXT } from '../../core/props/prop-shape';
import { quoted } from '../../core/quoted';
import type { ArgoCdRepository } from './argo-cd-application-props';
import type { ArgoCdClusterSelection } from './argo-cd-generator-props';
import { INVALID, invalid } from './argo-cd-errors';
import { labelErrors } from '../base/name-errors';
import { missingError } from '../base/prop-errors';
import { propShapeErrors } from '../base/throw-errors';

/**
 * Which clusters an ApplicationSet delivers to. Each has a folder with the name that Argo CD uses for the cluster.
 *
 * @see https://github.com/argoproj/argo-cd/blob/master/docs/operator-manual/applicationset/Generators.md
 */
export class ArgoCdGenerator {
  /**
   * Every cluster that has a folder: what is added to Git is delivered.
   *
   * @example
   * ArgoCdGenerator.gitDirectories();
   */
  public static gitDirectories(): ArgoCdGenerator {
    const generate: Generate = ({ repoUrl, targetRevision }, below) => ({
      git: { directories: [{ path: `${below}*` }], repoURL: repoUrl, revision: targetRevision ?? 'HEAD' },
    });
    return new ArgoCdGenerator('.path.basename', '.path.basenameNormalized', generate, []);
  }

  /**
   * The clusters of these names, at least one.
   *
   * @param clusters names of the clusters, as Argo CD knows them
   * @example
   * ArgoCdGenerator.list(['berlin', 'dallas']);
   */
  public static list(clusters: string[]): ArgoCdGenerator {
    const misshapen = shapeErrors(clusters, listOf(TEXT), ['generator']);
    return new ArgoCdGenerator(
      '.cluster',
      '.cluster | normalize',
      () => ({ list: { elements: clusters.map((cluster) => ({ cluster })) } }),
      misshapen.length > 0 ? misshapen.map((error) => ({ ...INVALID, ...error })) : listErrors(clusters),
    );
  }

  /**
   * The clusters that Argo CD knows, selected by the labels of their Secrets.
   *
   * @param selection the labels that select clusters
   * @example
   * ArgoCdGenerator.clusters({ labels: { environment: 'prod' } });
   */
  public static clusters(selection: ArgoCdClusterSelection): ArgoCdGenerator {
    const errors = selectionErrors(selection);
    const selector = errors.length > 0 ? {} : { matchLabels: { ...selection.labels } };
    return new ArgoCdGenerator('.name', '.nameNormalized', () => ({ clusters: { selector } }), errors);
  }

  private constructor(
    private readonly cluster: string,
    private readonly normalized: string,
    private readonly generate: Generate,
    private readonly errors: readonly CompleteDiagnostic[],
  ) {}

  /** @internal */
  public _generator(repository: ArgoCdRepository, below: string): object {
    return this.generate(repository, below);
  }

  /** @internal */
  public _errors(): readonly CompleteDiagnostic[] {
    return this.errors;
  }

  /**
   * Name of the cluster, as a template.
   *
   * @internal
   */
  public get _cluster(): string {
    return `{{${this.cluster}}}`;
  }

  /**
   * The same, fit for the name of an object.
   *
   * @internal
   */
  public get _normalized(): string {
    return `{{${this.normalized}}}`;
  }
}

/** `below` is what the path of every cluster's folder begins with. */
type Generate = (repository: ArgoCdRepository, below: string) => object;

function listErrors(clusters: readonly string[] = []): CompleteDiagnostic[] {
  if (clusters.length === 0) return [missingError(['generator'], 'at least one cluster', INVALID)];
  return clusters.flatMap((cluster, index) => {
    const path = ['generator', index];
    if (!/^[\w.-]+$/.test(cluster)) {
      return [invalid(path, { found: quoted(cluster), expected: 'the name of a cluster, which a folder can have' })];
    }
    return clusters.indexOf(cluster) < index
      ? [invalid(path, { found: `${quoted(cluster)} once more`, expected: 'each cluster once' })]
      : [];
  });
}

function selectionErrors(selection: ArgoCdClusterSelection): CompleteDiagnostic[] {
  const misshapen = propShapeErrors(selection, 'ArgoCdClusterSelection');
  const errors = misshapen.length > 0 ? misshapen : clusterLabelErrors(selection);
  return errors.map((error) => ({ ...error, path: ['generator', ...error.path] }));
}

function clusterLabelErrors({ labels = {} }: Partial<ArgoCdClusterSelection> = {}): CompleteDiagnostic[] {
  return Object.keys(labels).length === 0
    ? [missingError(['labels'], 'at least one label', INVALID)]
    : labelErrors(labels);
}
