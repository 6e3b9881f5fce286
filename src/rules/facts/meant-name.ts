import { isSlip } from '../../core/nearest';

/**
 * Whether a name differs from another one by a slip. Names such as ca-eu and ca-us, or data and data-2, differ on purpose: only
 * one longer word may differ, and not in digits.
 */
export function isMisspelt(name: string, other: string): boolean {
  const words = [name, other].map((each) => each.toLowerCase().split(/[.-]/));
  const [own = [], others = []] = words;
  if (own.join('') === others.join('')) return true;
  const different = own.flatMap((word, index) =>
    word === others[index] ? [] : [[word, others[index] ?? ''] as const],
  );
  const [[word, meant] = ['', ''], ...more] = different;
  if (own.length !== others.length || more.length > 0 || Math.min(word.length, meant.length) < 4) return false;
  return isSlip(word, meant) && word.replaceAll(/\d/g, '') !== meant.replaceAll(/\d/g, '');
}

/**
 * Whether kustomize made a name of another one, with a hash at the end.
 *
 * @see kubernetes-sigs/kustomize api/hasher/hasher.go encode
 */
export function isHashed(hashed: string, name: string): boolean {
  return hashed.startsWith(`${name}-`) && /^[24-9bcdfghkmt]{10}$/.test(hashed.slice(name.length + 1));
}
