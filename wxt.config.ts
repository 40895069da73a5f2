import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'wxt';

/**
 * Nothing is fetched from anybody but, with the user's own key, from the two tools whose lists are read; nothing
 * but our own files runs or styles a page of ours.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  // Argon2id is WebAssembly of our own package; no code is made from text.
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self' https://*.api.mailchimp.com https://app.webinargeek.com",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  imports: false,
  webExt: { disabled: true },
  // A worker loads its heavy parts when they are asked for, as a page does.
  vite: () => ({ plugins: [tailwindcss()], worker: { format: 'es' } }),
  manifest: ({ browser, command }) => ({
    name: '__MSG_extName__',
    short_name: 'Bewaarwacht',
    description: '__MSG_extDescription__',
    default_locale: 'nl',
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'scripting',
      'activeTab',
      'contextMenus',
      ...(browser === 'firefox' ? [] : ['sidePanel', 'offscreen']),
    ],
    // A taught portal can be any host; each one is asked for by itself, at the moment the user switches it on.
    optional_host_permissions: ['https://*/*'],
    optional_permissions: ['downloads', 'notifications', 'idle'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+B' } },
    },
    // The development server needs sources of its own, so the tight policy is for builds.
    ...(command === 'build' && { content_security_policy: { extension_pages: contentSecurityPolicy } }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'bewaarwacht@optiwork.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  hooks: {
    // What stands beside the entrypoints (messages, helpers) is imported by them; it is no script or style of its own.
    'entrypoints:found': (_wxt, found) => {
      const own = found.filter(({ type }) => type !== 'unlisted-script' && type !== 'unlisted-style');
      found.splice(0, found.length, ...own);
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      // A content script registered at run time would turn its hosts into permissions asked at install.
      delete manifest.host_permissions;
      // WXT takes these titles from the pages' <title>, which knows one language only.
      if (manifest.action) manifest.action.default_title = '__MSG_extName__';
      if (manifest.sidebar_action) {
        manifest.sidebar_action.default_title = '__MSG_extName__';
        manifest.sidebar_action.open_at_install = false;
      }
    },
  },
});
