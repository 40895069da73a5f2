/** A text of the regulation in both languages. It stands with its rule, so that rule and explanation can't drift apart. */
export type Texts = { readonly nl: string; readonly en: string };
