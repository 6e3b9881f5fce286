import { operatorSource } from '../../core/source';
import type { Cause, FixStep } from '../engine/cause';
import type { Dump } from '../engine/dump';
import { messageCause } from './message-cause';
import type { Mention } from './mention';
import { THE_CONFIG } from './storage-words';

interface RefusedFieldProps
  extends Pick<Cause, 'id' | 'title' | 'messages'>, Partial<Pick<Cause, 'why' | 'decides' | 'source'>> {
  /** The field of the Deployment, as the API server names it. */
  readonly refused: RegExp;
  /** The same in the Config. */
  readonly field: string;
  /** What is wrong; begins the sentence. */
  readonly what: string;
  readonly rule?: string;
  readonly fix: (found: Mention, dump: Dump) => readonly FixStep[];
}

/** A field of the Config with which the API server rejects the Deployment. */
export function refusedField({ refused, field, what, fix, ...rest }: RefusedFieldProps): Cause {
  return messageCause({
    why: `The Operator copies ${field} of the Config into the Deployment. The CRD of the Config accepts values that the API server rejects in a Deployment. Nothing is deployed, and an existing Deployment stays unchanged.`,
    decides: `Whether ${field} of Config/cluster has the value that the message names.`,
    source: operatorSource('pkg/resource/podtemplatespec.go', 'makePodTemplateSpec'),
    ...rest,
    depth: 2,
    looksLike: new RegExp(
      `Deployment\\.apps "?image-registry"? is invalid.*?(?<path>${refused.source})(?:: (?<why>[^\\]]*))?`,
    ),
    explain: (found, dump) => ({
      what: `${what}. The API server rejects the Deployment${found.group('why') === '' ? '' : `: ${reasonIn(found.group('why'))}`}.`,
      object: THE_CONFIG,
      field: configField(found.group('path'), field),
      fix: fix(found, dump),
    }),
  });
}

/** Without the examples and the pattern that the API server appends. */
function reasonIn(answer: string): string {
  const [reason = ''] = answer.split(' (e.g. ');
  return reason.length > MOST_SHOWN ? `${reason.slice(0, MOST_SHOWN)}…` : reason;
}

const MOST_SHOWN = 200;

/** The field below that of the Config, where the path of the Deployment goes on as in the Config. */
function configField(path: string, field: string): string {
  const last = field.split('.').at(-1) ?? '';
  const at = path.indexOf(last);
  return at < 0 ? field : `${field}${path.slice(at + last.length)}`;
}
