import { html, page } from '../html';
import type { RegulationPart } from './regulationText';

type Said = {
  readonly language: 'nl' | 'en';
  readonly title: string;
  /** Which version, from when. */
  readonly under: string;
  readonly parts: readonly RegulationPart[];
  /** Where to complain (R20), and that it was made from the rules. */
  readonly foot: readonly string[];
};

/** The regulation as one file that loads nothing: to print, to send, to put on a website. */
export const regulationPage = ({ language, title, under, parts, foot }: Said): string =>
  page(
    language,
    title,
    html`<h1>${title}</h1>
<p class="quiet">${under}</p>
${parts.map(
  ({
    clause,
    title: name,
    says,
    rules,
  }) => html`<section id="${clause}"><h2>${clause} ${name}</h2><p>${says}</p>${
    rules.length > 0
      ? html`<dl>${rules.map((rule) => html`<dt>${rule.name}</dt><dd>${rule.says}</dd>`)}</dl>`
      : null
  }</section>
`,
)}
<hr>
${foot.map((text) => html`<p class="quiet">${text}</p>`)}`,
  );
