import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Scalar } from 'yaml';
import type { Manifest } from '../core/manifest';
import { deliveryOf } from './delivery-context';
import { oncePerSynth } from './once-per-synth';

/** Objects that no namespace holds. A chart's namespace must not reach them: the API server would refuse it. */
const CLUSTER_SCOPED = new Set(['Config', 'ImagePruner', 'Image', 'ClusterRole', 'ClusterRoleBinding']);

/**
 * An object as it is written to YAML. It takes wire names and gives them back, so JSON patches use wire names too and
 * no field is lost that cdk8s does not know.
 */
export class WireObject extends ApiObject {
  private readonly render = oncePerSynth(this, () => this.rendered());

  public constructor(scope: Construct, id: string, manifest: Manifest) {
    super(scope, id, manifest);
  }

  /** Renders the object. Keys stand in the order of the alphabet, also those that patches added. */
  public override toJson(): unknown {
    return this.render();
  }

  private rendered(): unknown {
    const own = super.toJson() as Manifest;
    const { apiVersion, kind, metadata, ...rest } = deliveryOf(this)?.mark(own) ?? own;
    const { namespace, ...others } = metadata;
    const kept = namespace === undefined || CLUSTER_SCOPED.has(this.kind) ? others : metadata;
    return { apiVersion, kind, metadata: written(kept), ...(written(rest) as object) };
  }
}

/** What `toJson()` of any ApiObject gives, as plain data. */
export function plainJson(object: ApiObject): Manifest {
  return mapLeaves(object.toJson(), (leaf) => (leaf instanceof Scalar ? leaf.value : leaf)) as Manifest;
}

function written(value: unknown): unknown {
  return mapLeaves(value, quotedIfMisread);
}

/** The same for what is rendered already: keys stay in their order. */
export function writtenAsOrdered(manifest: Manifest): Manifest {
  return mapLeaves(manifest, quotedIfMisread, (entries) => entries) as Manifest;
}

function quotedIfMisread(leaf: unknown): unknown {
  return typeof leaf === 'string' && isMisread(leaf) ? quoted(leaf) : leaf;
}

/**
 * The writer of cdk8s leaves these bare, and YAML 1.1 readers take them for something else: `=` and `<<` have meanings of
 * their own, a tab may not stand where spaces may, and Go knows more numbers: `0o17`, `0X1F` and `1e3_0`.
 */
function isMisread(text: string): boolean {
  return MISREAD.test(text) || GO_NUMBER.test(text.replaceAll('_', ''));
}

const MISREAD = /^(?:=|<<|[^\n]*\t[^\n]*|[ \n]*\t[^]*)$/;
/** As gopkg.in/yaml.v2 resolve.go has it, which takes underscores out first. */
const GO_NUMBER = /^[-+]?(?:0x[\da-f]+|0o[0-7]+|0b[01]+|(?:\.\d+|\d+\.?\d*)(?:e[-+]?\d+)?)$/i;

function quoted(text: string): Scalar {
  const scalar = new Scalar(text);
  scalar.type = Scalar.QUOTE_DOUBLE;
  // The writer takes any `<<` for a merge key, quoted or not, unless it is told that it is a string.
  if (text === '<<') scalar.tag = 'tag:yaml.org,2002:str';
  return scalar;
}

type Entries = [string, unknown][];

function mapLeaves(value: unknown, change: (leaf: unknown) => unknown, order = byAlphabet): unknown {
  if (Array.isArray(value)) return value.map((each) => mapLeaves(each, change, order));
  if (typeof value !== 'object' || value === null || value instanceof Scalar) return change(value);
  const entries = order(Object.entries(value));
  return Object.fromEntries(entries.map(([key, each]) => [key, mapLeaves(each, change, order)]));
}

function byAlphabet(entries: Entries): Entries {
  return entries.sort(([a], [b]) => (a < b ? -1 : 1));
}
