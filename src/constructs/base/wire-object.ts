import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { Scalar } from 'yaml';
import type { Manifest } from '../../core/manifest';
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

  /** @param finish gives what is written for the object as its patches have made it */
  public constructor(
    scope: Construct,
    id: string,
    manifest: Manifest,
    private readonly finish: (patched: Manifest) => Manifest = (patched) => patched,
  ) {
    super(scope, id, manifest);
  }

  /** Renders the object. Keys stand in the order of the alphabet, also those that patches added. */
  public override toJson(): unknown {
    return this.render();
  }

  private rendered(): unknown {
    const own = this.finish(super.toJson() as Manifest);
    const { apiVersion, kind, metadata, ...rest } = deliveryOf(this)?.mark(own) ?? own;
    const { namespace, ...others } = metadata;
    const kept = namespace === undefined || CLUSTER_SCOPED.has(this.kind) ? others : metadata;
    return { apiVersion, kind, metadata: written(kept), ...(written(rest) as object) };
  }
}

/** What `toJson()` of any ApiObject gives, as plain data. */
export function plainJson(object: ApiObject): Manifest {
  const json = object.toJson() as Manifest;
  if (!holdsScalar(json)) return json;
  return mapLeaves(json, (leaf) => (leaf instanceof Scalar ? leaf.value : leaf)) as Manifest;
}

function written(value: unknown): unknown {
  return mapLeaves(value, quotedIfMisread);
}

/** The same for what is rendered already: keys stay in their order. */
export function writtenAsOrdered(manifest: Manifest): Manifest {
  return mapLeaves(manifest, quotedIfMisread, (keys) => keys) as Manifest;
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

/** A copy: what stands at two places stands there twice afterwards. */
function mapLeaves(value: unknown, change: (leaf: unknown) => unknown, order = byAlphabet): unknown {
  if (Array.isArray(value)) return value.map((each) => mapLeaves(each, change, order));
  if (!isBranch(value)) return change(value);
  const keys = order(Object.keys(value));
  return Object.fromEntries(keys.map((key) => [key, mapLeaves(value[key], change, order)]));
}

/** In order already, nearly always. */
function byAlphabet(keys: string[]): string[] {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key) ? keys : keys.sort();
}

function holdsScalar(value: unknown): boolean {
  return isBranch(value) ? Object.values(value).some(holdsScalar) : value instanceof Scalar;
}

function isBranch(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Scalar);
}
