import type { CompleteDiagnostic } from '../../core/diagnostic';
import type { FieldPath } from '../../core/field-path';
import type { Manifest } from '../../core/manifest';
import { propsOf } from '../../core/props/struct-props';
import { ir504 } from '../../rules/credentials/ir504-secret-in-git';
import { missingPropErrors } from '../base/prop-errors';
import { acknowledgeProp } from '../base/rule-errors';

/** Required props that are missing. */
export function missingCredentialProps(props: object | undefined, struct: string): CompleteDiagnostic[] {
  const given = { ...props } as Readonly<Record<string, unknown>>;
  const required = Object.entries(propsOf(struct)).filter(([, { needed }]) => needed === true);
  const errors = missingPropErrors(Object.fromEntries(required.map(([prop]) => [prop, given[prop]])), {
    fix: 'set it; if it comes from an environment variable, check that the variable is set',
  });
  return errors.map((error) => (error.path[0] === 'acknowledge' ? { ...error, ...NO_REASON } : error));
}

const NO_REASON = {
  expected: 'the reason why the values may be in Git',
  fix: "set acknowledge to { IR504: 'the reason' }, or use a factory that keeps the values out of Git, such as StorageCredentials.externalSecret",
};

/** Secret values in Git without a reason are reported on `acknowledge`, the prop that takes the reason. */
export function credentialProp(path: FieldPath, _manifest: Manifest, ruleId: string): FieldPath | undefined {
  if (ruleId === ir504.id) return ['acknowledge'];
  return ['data', 'stringData'].includes(String(path[0])) ? ['values'] : acknowledgeProp(path);
}
