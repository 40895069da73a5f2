import { test } from 'vitest';
import { page } from 'vitest/browser';
import { emptyRegister } from '../panel/invented';
import { prefer } from '../panel/mount';
import { mountPopup } from './mount';
import { file, noTool, registerWith, report, toolPage } from './pages';
const K='.pdf';
const states = {
  a: () => ({ register: emptyRegister() }),
  b: () => ({}),
  b0: () => ({ register: registerWith([], {}, (r) => { r.clients = {}; }), page: { ...noTool, host: null } }),
  c: () => ({ page: { ...file('DISC Petra.pdf'), switchedOn: false } }),
  d: () => ({ page: file(`Drijfveren Petra Voorbeeld${K}`) }),
  d2: () => ({ page: file('Scan 0412.pdf') }),
  d3: () => ({ page: report('Rapport 41', 'Xander Nergens') }),
  d4: () => ({ offer: { site: 'disc' as const, name: 'Teamadvies Bakkerij De Gouden Aar november 2026 definitief.pdf' } }),
  e1: () => ({ page: file('x'), register: registerWith([['c1', 'd1']]) }),
  e2: () => ({ page: file('x'), register: registerWith([['c1', 'd2']], { site: 'onedrive', place: 'cloud' }) }),
  e3: () => ({ page: file('x'), register: registerWith([['c2', 'd3']], { seenAgainOn: '2026-11-22' }) }),
  e4: () => ({ page: file('x'), register: registerWith([['c1', 'd3']]) }),
  e5: () => ({ page: file('x'), register: registerWith([['c2', 'd2']], { encrypted: true }) }),
  f: () => ({ page: toolPage('google-analytics', 'admin') }),
  f2: () => ({ page: toolPage('disc') }),
  g: () => ({ page: file('x'), register: registerWith([['c1', 'd1'], ['c2', 'd1']]) }),
  h: () => ({ page: file('x'), reader: { documentsAt: () => Promise.reject(Object.assign(new Error('x'), { problem: 'damaged' })) } }),
};
for (const scheme of ['light', 'dark'] as const)
  for (const language of ['nl', 'en'] as const)
    for (const [name, make] of Object.entries(states))
      test(`${name}-${language}-${scheme}`, async () => {
        await page.viewport(400, 600);
        await prefer(scheme);
        document.body.style.margin = '0';
        await mountPopup({ ...make(), language });
        await new Promise((r) => setTimeout(r, 120));
        await page.viewport(400, Math.max(300, Math.min(1400, document.documentElement.scrollHeight)));
        await page.screenshot({ path: `/tmp/screens-popup/${name}-${language}-${scheme}.png` });
        await page.viewport(400, 600);
      });
