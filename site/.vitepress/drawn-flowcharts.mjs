import { drawing } from '../playground/picture/drawing';
import { flowchartIn } from '../playground/picture/flowchart';
import { svgText } from '../playground/picture/svg';

/** Mermaid would be larger than all pages: what we draw is drawn when the site is made. */
export function drawnFlowcharts(markdown) {
  const { fence } = markdown.renderer.rules;
  markdown.renderer.rules.fence = (tokens, index, ...rest) => {
    const { info, content } = tokens[index];
    if (info.trim() !== 'mermaid') return fence(tokens, index, ...rest);
    const svg = svgText(drawing(flowchartIn(content.split('\n'))));
    return `<div class="picture" tabindex="0" role="group" aria-label="Picture" v-pre>${svg}</div>\n`;
  };
}
