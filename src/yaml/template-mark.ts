/** With it the templates of Helm, Go and Jinja begin. */
export const TEMPLATE_MARK = '{{';

/** Why a text with such a mark cannot be read. */
export const NOT_RENDERED = 'a template that is not rendered yet: {{ … }}';
