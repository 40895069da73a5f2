/** What is asked of a tool: nothing but reading, so there is neither a method nor a body to give. */
export type ToolRequest = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
};

/** `at`: the tool's own clock, milliseconds since 1970, UTC; null: it did not say. */
export type Answer = { readonly status: number; readonly text: string; readonly at: number | null };

/** Null: no answer came: offline, cut off half-way, refused by the browser, too slow, or far too long. */
export type Get = (request: ToolRequest) => Promise<Answer | null>;
