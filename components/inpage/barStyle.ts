/** What the page's own rules must not touch stands with !important: at a shadow host, the inner rule then wins. */
export const barStyle = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: auto 16px 16px auto !important;
  max-width: min(380px, calc(100vw - 32px)) !important;
  z-index: 2147483647 !important;
  color-scheme: light dark !important;
}
section {
  --raised: #ffffff;
  --text: #17211f;
  --line: #d8e0dd;
  --accent: #0e5c63;
  --on-accent: #ffffff;
  --state: #51615d;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 8px 10px;
  box-sizing: border-box;
  padding: 8px 8px 8px 14px;
  border: 1px solid var(--line);
  border-inline-start: 4px solid var(--state);
  border-radius: 8px;
  background: var(--raised);
  color: var(--text);
  box-shadow: 0 8px 28px rgb(15 35 32 / 0.18);
  font: 14px/20px "Segoe UI Variable Text", "Segoe UI", ui-sans-serif, system-ui, sans-serif;
}
section[data-state="ok"] { --state: #1b6843; }
section[data-state="due"], section[data-state="attention"] { --state: #835000; }
section[data-state="overdue"] { --state: #ab1f1b; }
p { flex: 1 1 160px; margin: 0; overflow-wrap: anywhere; }
svg { flex: none; display: block; }
button {
  min-height: 32px;
  padding: 4px 12px;
  border: 1px solid transparent;
  border-radius: 8px;
  background: var(--accent);
  color: var(--on-accent);
  font: inherit;
  font-weight: 600;
  cursor: pointer;
}
button.quiet {
  min-width: 32px;
  padding: 4px;
  background: transparent;
  color: var(--text);
  font-weight: 400;
}
button.plain { background: transparent; border-color: currentColor; color: var(--text); }
button.quiet:hover { background: color-mix(in srgb, var(--text) 10%, transparent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.announced { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
@media (prefers-color-scheme: dark) {
  section {
    --raised: #19211f;
    --text: #e7eeec;
    --line: #2e3a37;
    --accent: #7accc7;
    --on-accent: #06211f;
    --state: #a3b4af;
    box-shadow: 0 8px 28px rgb(0 0 0 / 0.5);
  }
  section[data-state="ok"] { --state: #83d1a5; }
  section[data-state="due"], section[data-state="attention"] { --state: #efbf6d; }
  section[data-state="overdue"] { --state: #ffa299; }
}
@media (prefers-reduced-motion: no-preference) {
  section { animation: appear 140ms ease-out; }
  @keyframes appear { from { opacity: 0; } }
}
@media print {
  :host { display: none !important; }
}
`;
