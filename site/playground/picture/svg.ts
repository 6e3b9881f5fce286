/** A part of a drawing, as an element or as text. */
export interface SvgPart {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly inside: readonly (SvgPart | string)[];
}

export function part(
  name: string,
  attributes: SvgPart['attributes'],
  ...inside: readonly (SvgPart | string)[]
): SvgPart {
  return { name, attributes, inside };
}

export function svgElement({ name, attributes, inside }: SvgPart): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.append(...inside.map((each) => (typeof each === 'string' ? each : svgElement(each))));
  return made;
}

export function svgText({ name, attributes, inside }: SvgPart): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`);
  const content = inside.map((each) => (typeof each === 'string' ? escaped(each) : svgText(each)));
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
