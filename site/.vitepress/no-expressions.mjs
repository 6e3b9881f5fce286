/** Vue would read expressions and components in texts: here braces are those of Go templates, and tags names of values. */
export function noExpressions(markdown) {
  for (const [name, render] of Object.entries(RENDERED)) {
    const { rules } = markdown.renderer;
    const before = rules[name];
    rules[name] = (...args) => render(before(...args)).replaceAll('{{', '&#123;&#123;');
  }
}

const asItIs = (html) => html;
const RENDERED = { text: asItIs, code_inline: asItIs, html_inline: tagsOfHtml, html_block: tagsOfHtml };

function tagsOfHtml(html) {
  return /^\s*<(?:!--|\/?(?:a|br|code|details|summary)\b)/.test(html) ? html : html.replaceAll('<', '&lt;');
}
