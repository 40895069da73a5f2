// What npm start shows: the register beside pages to try it on, until the window is closed.
import { launch } from './launch.mjs';
import { addresses } from './world.mjs';

const { context, desk, documents } = await launch({ headless: false, size: { width: 1400, height: 900 } });
for (const address of [addresses.onedrive, addresses.report, addresses.youknow]) {
  const page = await context.newPage();
  await page.goto(address);
}
await desk.bringToFront();
console.log(`Chromium is open with Bewaarwacht and an invented register of ${documents} documents.
The first tab is the register (click its icon in the toolbar on any page for the popup; pin it under the puzzle piece).
The other tabs are stand-ins for OneDrive, a DISC portal and YouKnow, served on this machine only.
Close the window to stop.`);
await context.waitForEvent('close', { timeout: 0 });
