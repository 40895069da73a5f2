export const WEBINARGEEK_HOST = 'app.webinargeek.com';

/** A token as it may stand in a header; its form is not published. Null: none. */
export const webinargeekToken = (text: string): string | null =>
  /^[\x21-\x7e]{16,512}$/.test(text.trim()) ? text.trim() : null;
