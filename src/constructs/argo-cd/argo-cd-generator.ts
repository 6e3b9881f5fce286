import { quoted } from '../../core/quoted';
import type { ArgoCdRepository } from './argo-cd-application-props';
import { CLUSTER_SELECTION_SHAPE, type ArgoCdClusterSelection } from './argo-cd-generator-props';
import { invalid, missing } from './argo-cd-problems';
import { labelProblems } from '../base/name-problems';
import { shapeProblems, type PropProblem } from '../base/refusal';

/**
 * Which clusters an ApplicationSet delivers to. Each has a folder that bears the name that Argo CD has for the cluster.
 *
 * @see `argoproj/argo-cd` docs/operator-manual/applicationset/Generators.md
 */
export class ArgoCdGenerator {
  /** Every cluster that has a folder: what is added to Git is delivered. */
  public static gitDirectories(): ArgoCdGenerator {
    const generate: Generate = ({ repoUrl, targetRevision }, below) => ({
      git: { directories: [{ path: `${below}*` }], repoURL: repoUrl, revision: targetRevision ?? 'HEAD' },
    });
    return new ArgoCdGenerator('.path.basename', '.path.basenameNormalized', generate, []);
  }

  /** The clusters of these names, at least one. */
  public static list(clusters: string[]): ArgoCdGenerator {
    const elements = clusters.map((cluster) => ({ cluster }));
    return new ArgoCdGenerator(
      '.cluster',
      '.cluster | normalize',
      () => ({ list: { elements } }),
      listProblems(clusters),
    );
  }

  /** The clusters that Argo CD knows, chosen by what stands on their Secrets. */
  public static clusters(selection: ArgoCdClusterSelection): ArgoCdGenerator {
    const problems = selectionProblems(selection);
    const selector = problems.length > 0 ? {} : { matchLabels: { ...selection.labels } };
    return new ArgoCdGenerator('.name', '.nameNormalized', () => ({ clusters: { selector } }), problems);
  }

  private constructor(
    private readonly cluster: string,
    private readonly normalized: string,
    private readonly generate: Generate,
    private readonly problems: readonly PropProblem[],
  ) {}

  /** @internal */
  public _generator(repository: ArgoCdRepository, below: string): object {
    return this.generate(repository, below);
  }

  /** @internal */
  public _problems(): readonly PropProblem[] {
    return this.problems;
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

function listProblems(clusters: readonly string[]): PropProblem[] {
  if (clusters.length === 0) return [missing('generator', 'at least one cluster')];
  return clusters.flatMap((cluster, index) => {
    const prop = `generator[${index}]`;
    if (!/^[\w.-]+$/.test(cluster)) {
      return [invalid(prop, { found: quoted(cluster), expected: 'the name of a cluster, which a folder can bear' })];
    }
    return clusters.indexOf(cluster) < index
      ? [invalid(prop, { found: `${quoted(cluster)} once more`, expected: 'each cluster once' })]
      : [];
  });
}

function selectionProblems(selection: ArgoCdClusterSelection): PropProblem[] {
  const misshapen = shapeProblems(selection, CLUSTER_SELECTION_SHAPE);
  const problems = misshapen.length > 0 ? misshapen : clusterLabelProblems(selection);
  return problems.map((problem) => ({ ...problem, prop: `generator.${problem.prop}` }));
}

function clusterLabelProblems({ labels = {} }: Partial<ArgoCdClusterSelection> = {}): PropProblem[] {
  return Object.keys(labels).length === 0 ? [missing('labels', 'at least one label')] : labelProblems('labels', labels);
}
