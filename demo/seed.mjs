/* global chrome */
import { command } from './command.mjs';
import { firm, register, taughtPortal } from './register.mjs';

const byName = (records, name) =>
  name === undefined ? null : records.find((record) => record.name === name).id;

/** Fills an empty register through the same commands that the screens send. Gives how many documents it made. */
export async function seed(page) {
  const send = async (name, input) => {
    const result = await command(page, name, input);
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
    return result.value.output;
  };
  const { counts, now } = await page.evaluate(async () => ({
    ...(await chrome.storage.local.get('counts')),
    now: Date.now(),
  }));
  if (counts?.documents > 0) return 0;
  await send('setFirm', { name: firm });
  await send('setSettings', { onboarded: true });
  await send('teachPortal', taughtPortal);
  let made = 0;
  for (const { client, people, engagements, documents } of register(new Date(now))) {
    const { dossier } = await send('addClient', client);
    const known = { people: [], engagements: [] };
    for (const each of people)
      known.people.push({ name: each.name, ...(await send('addPerson', { dossier, ...each })) });
    for (const each of engagements)
      known.engagements.push({ name: each.name, ...(await send('addEngagement', { dossier, ...each })) });
    for (const { person, engagement, destroyed, ...fields } of documents) {
      const links = {
        personId: byName(known.people, person),
        engagementId: byName(known.engagements, engagement),
      };
      const { id } = await send('registerDocument', { dossier, ...fields, ...links });
      if (destroyed) await send('disposeDocument', { dossier, id, ...destroyed });
      made++;
    }
  }
  return made;
}
