import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LockedRegister } from '@/storage/engine/lockedRegister';
import { Register } from '@/storage/engine/register';
import { WorkspaceDoc } from '@/storage/engine/workspaceDoc';
import { randomId } from '@/vault/bytes';
import type { MasterKeyFile } from '@/vault/masterKey';
import { TestRegister, version } from './support';

/**
 * The workspace document stands in a database of its own. A kill between the two writes must leave both or neither: a
 * setting without its entry could not be undone, and an undo that was done half would say "changed since" for ever.
 */
let register: TestRegister;
beforeEach(async () => {
  register = new TestRegister();
  await register.must('setSettings', { rowMarks: true });
});
afterEach(() => vi.restoreAllMocks());

const cut = () => {
  throw new Error('killed');
};
const kill = {
  'before anything is written': () =>
    vi.spyOn(register.db, 'transaction').mockImplementationOnce(() => cut() as never),
  'between the two databases': () => vi.spyOn(WorkspaceDoc.prototype, 'set').mockImplementationOnce(cut),
  'before the second is on record': () =>
    vi.spyOn(WorkspaceDoc.prototype, 'stored').mockImplementationOnce(async () => cut()),
} as const;
type Moment = keyof typeof kill;
const moments = Object.keys(kill) as Moment[];

async function killed(moment: Moment, work: () => Promise<unknown>): Promise<void> {
  await register.open();
  kill[moment]();
  await expect(work()).rejects.toThrow('killed');
  vi.restoreAllMocks();
  register.crash();
}

const workspace = () => register.reader.workspace();
const rowMarks = async () => (await workspace()).settings.rowMarks;
const value = async (result: ReturnType<TestRegister['run']>) => {
  const done = await result;
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  return done.value;
};

describe.each(moments)('a kill %s', (moment) => {
  test('of a setting: asked again it is done once, and it can be undone', async () => {
    const command = randomId();
    await killed(moment, () => register.run('setSettings', { rowMarks: false }, command));
    await register.open();
    expect(await rowMarks()).toBe(moment === 'before anything is written');
    expect(await value(register.run('setSettings', { rowMarks: false }, command))).toMatchObject({ command });
    expect(await rowMarks()).toBe(false);
    await value(register.run('undo', { command }));
    expect(await rowMarks()).toBe(true);
    await register.restart();
    await register.open();
    expect(await rowMarks()).toBe(true);
  });

  test('of an undo: asked again it says yes, not that something was changed since', async () => {
    const { command } = await value(register.run('setSettings', { rowMarks: false }));
    if (!command) throw new Error('it can be undone');
    const again = randomId();
    await killed(moment, () => register.run('undo', { command }, again));
    await value(register.run('undo', { command }, again));
    expect(await rowMarks()).toBe(true);
    expect(await register.run('undo', { command })).toMatchObject({ error: { type: 'CannotUndo' } });
  });

  test('of a version of the policy: its rows and its undo are there, or it is not', async () => {
    const { dossier } = await register.must('addClient', { name: 'De Linde' });
    const file = { name: 'Mail', class: 'correspondence', place: 'device', startedOn: '2026-01-01' } as const;
    await register.must('registerDocument', { ...file, dossier });
    const lastDay = async () => (await register.reader.dossier(dossier))?.documents[0]?.lastDay ?? null;
    const before = await lastDay();
    const command = randomId();
    const proposal = version({ terms: { correspondence: 3 } });
    await killed(moment, () => register.run('addPolicyVersion', proposal, command));
    await value(register.run('addPolicyVersion', proposal, command));
    expect(await lastDay()).toBe('2026-04-01');
    expect(before).not.toBe('2026-04-01');
    expect(await register.ask('verify', {})).toMatchObject({ value: { differing: 0, countersAgree: true } });
    await value(register.run('undo', { command }));
    expect(await lastDay()).toBe(before);
  });

  test('of a portal that was taught and a tick', async () => {
    const portal = {
      id: 'proef',
      site: 'portal',
      label: 'Proef',
      hosts: ['proef.example'],
      reportPaths: ['/r/*'],
      titlePattern: null,
      nameAt: null,
      personAt: null,
    } as const;
    const [teach, tick] = [randomId(), randomId()];
    await killed(moment, () => register.run('teachPortal', portal, teach));
    await value(register.run('teachPortal', portal, teach));
    const checked = { tool: 'mailchimp', check: 'agreement', on: '2026-11-22' } as const;
    await killed(moment, () => register.run('tickTool', checked, tick));
    await value(register.run('tickTool', checked, tick));
    expect((await workspace()).portals.map(({ id }) => id)).toEqual(['proef']);
    for (const command of [teach, tick]) await value(register.run('undo', { command }));
    expect(await workspace()).toMatchObject({ portals: [], ticks: {} });
  });
});

test('a command that is refused leaves nothing of the workspace changed', async () => {
  const { command } = await value(register.run('setSettings', { rowMarks: false }));
  await register.must('setSettings', { rowMarks: true });
  expect(await register.run('undo', { command: command ?? '' })).toMatchObject({
    error: { type: 'ChangedSince' },
  });
  expect(await rowMarks()).toBe(true);
});

test('a register that is locked finishes it too: it needs no key', async () => {
  await killed('between the two databases', () => register.run('setSettings', { rowMarks: false }));
  const file: MasterKeyFile = { read: async () => 'locked', replace: async () => undefined };
  const doc = new WorkspaceDoc(`${register.name}-workspace`);
  const options = { db: register.db, file, workspace: doc, clock: () => register.now };
  expect(await Register.open({ ...options, onCounts: () => undefined })).toBe('locked');
  const locked = await LockedRegister.open({ ...options, onCounts: () => undefined });
  expect(doc.read('2026-11-22').settings.rowMarks).toBe(false);
  expect(await register.db.meta.get('workspaceNext')).toBeUndefined();
  await locked.close();
});
