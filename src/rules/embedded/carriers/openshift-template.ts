import { listAt } from '../../../core/field-path';
import type { Carrier } from '../reading/carrier';

/** Template of OpenShift: `oc process` fills its parameters into objects, which are applied. */
export const openshiftTemplateCarrier: Carrier = {
  load: (template) =>
    listAt(template, ['objects']).map((value, index) => ({
      path: ['objects', index],
      value,
      applied: 'merged',
      partial: true,
      templates: '${',
    })),
};
