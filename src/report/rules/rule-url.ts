import { rulePath } from '../../core/source';
import type { Tool } from '../format';

/** The URL of the page that explains an id. */
export function ruleUrl(id: string, { informationUri }: Tool): string {
  return `${informationUri}/blob/main/${rulePath(id)}`;
}
