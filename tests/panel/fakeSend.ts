import { isDay } from '@/policy/calendar';
import { readChoices } from '@/policy/choices';
import { isIban, isPhone } from '@/policy/contact';
import type {
  BatchItem,
  BatchOutcome,
  CommandError,
  CommandName,
  Commands,
  Send,
} from '@/storage/commands/commands';
import { err, ok } from '@/storage/result';
import type { RowKey } from '@/storage/rows';
import type { StagedInput } from '@/storage/services/import/planned';
import type { Ask, PolicyPreview, Services, Watch } from '@/storage/services/services';
import { previewOf, takeInto } from './fakeImport';
import { withQuote } from './fakeMailing';
import { suspend } from './fakeSuspend';
import { type InventedDisclosure, type InventedDocument, type Register, TODAY } from './invented';

type Fields = readonly { field: string; problem: string }[];
const invalid = (fields: Fields): CommandError => ({ type: 'InvalidInput', fields });
const noPerson = { name: '', email: '', phone: '', consentOn: null, consentHow: '' };
const noEngagement = { name: '', type: 'coaching', startedOn: null, completedOn: null } as const;
const noClient = { name: '', address: '', principal: '', phone: '', email: '', iban: '' };

/** What an item of a batch is about: a record, a new one by its name, or a client. */
const calledIn = ({ input }: BatchItem): string =>
  'id' in input ? String(input.id) : 'name' in input ? String(input.name) : input.dossier;

/** What was before: evidence is never changed in its place, and can't be copied. */
const copyOf = ({ mailing, ...register }: Register): Register => ({
  ...structuredClone(register),
  ...(mailing && { mailing }),
});

/** Carries out what the tests ask for, on a register in memory. What it doesn't know it refuses. */
export class FakeEngine {
  register: Register;
  /** Every command as it was sent. */
  readonly sent: { name: CommandName; input: unknown; command?: string }[] = [];
  /** The next command is answered with this error. */
  refuse: CommandError | null = null;
  /** In a batch, what concerns a record of this id, or a new one of this name, is refused. */
  refuseIn: { readonly id: string; readonly error: CommandError } | null = null;
  /** Only this command is refused, and those before it are carried out. */
  refuseOnly: CommandName | null = null;
  #before = new Map<string, Register>();
  #made = 0;
  readonly #changed: () => Promise<unknown>;

  constructor(register: Register, changed: () => Promise<unknown>) {
    this.register = register;
    this.#changed = changed;
  }

  readonly send: Send = async (name, input, asked) => {
    // A batch is called by whoever asks it, by chance.
    this.sent.push({ name, input, ...(asked?.startsWith('aaa') && { command: asked }) });
    if (this.refuse && (this.refuseOnly ?? name) === name) {
      const error = this.refuse;
      this.refuse = null;
      return err(error);
    }
    const before = copyOf(this.register);
    const made = this.#carryOut(name, input);
    if ('type' in made) {
      this.register = before;
      return err(made);
    }
    const command =
      name.startsWith('erase') || ['undo', 'rememberMapping'].includes(name)
        ? null
        : `undo-${this.sent.length}`;
    if (command) this.#before.set(command, before);
    await this.#changed();
    return ok({ output: made as never, command });
  };

  /** What a version of the policy would change; null: not asked for in this test. */
  preview: PolicyPreview | null = null;
  /** Longer work is proven on the real engine; here an import is taken in, and the rest is refused unless a test answers it. */
  ask: Ask = async (service, input, watch) => {
    if (service === 'stageImport') {
      const { from, records } = input as Services['stageImport']['input'];
      this.#staged.splice(from, Number.POSITIVE_INFINITY, ...records);
      return ok(null as never);
    }
    if (service === 'previewImport') return ok(previewOf(this.register, this.#staged) as never);
    if (service === 'batch' || service === 'undo') return this.#longer(service, input as never, watch);
    if (service === 'previewPolicy' && this.preview) return ok(this.preview as never);
    if (service !== 'import') return err({ type: 'EngineUnreachable' });
    if (this.holdImport) await this.holdImport(watch);
    if (watch?.signal?.aborted) return err({ type: 'Stopped' });
    const command = `undo-${this.#staged.length}`;
    this.#before.set(command, copyOf(this.register));
    const counts = takeInto(this.register, this.#staged.splice(0));
    await this.#changed();
    return ok({ ...counts, command } as never);
  };

  /** A batch or an undo waits for this before it is carried out. */
  holdLonger: ((watch?: Partial<Watch>) => Promise<void>) | null = null;
  async #longer(
    name: 'batch' | 'undo',
    { command, items }: { readonly command: string; readonly items?: readonly BatchItem[] },
    watch?: Partial<Watch>,
  ) {
    if (this.holdLonger) await this.holdLonger(watch);
    if (watch?.signal?.aborted) return err({ type: 'Stopped' } as const);
    const done =
      name === 'batch'
        ? await this.send(name, { items: items ?? [] }, command)
        : await this.send(name, { command });
    return done.ok ? ok({ ...(done.value.output as object), command: done.value.command } as never) : done;
  }

  /** An import waits for this before it writes. */
  holdImport: ((watch?: Partial<Watch>) => Promise<void>) | null = null;
  readonly #staged: StagedInput[] = [];

  #id = (start: string) => {
    this.#made += 1;
    return `${start}${this.#made}`;
  };

  #carryOut(name: CommandName, input: Commands[CommandName]['input']): CommandError | object {
    const given = input as Readonly<Record<string, unknown>>;
    const missing = [
      'name' in given && String(given.name).trim() === '' && { field: 'name', problem: 'required' },
    ];
    const mail = typeof given.email === 'string' && given.email !== '' && !given.email.includes('@');
    const typed = (field: string) => (typeof given[field] === 'string' ? given[field] : '');
    const [phone, iban, address] = [typed('phone'), typed('iban'), typed('address')];
    const wrong = [
      ...missing,
      mail && { field: 'email', problem: 'not-an-email' },
      phone !== '' && !isPhone(phone) && { field: 'phone', problem: 'not-a-phone' },
      iban !== '' && !isIban(iban) && { field: 'iban', problem: 'not-an-iban' },
      name === 'registerDocument' &&
        address !== '' &&
        !address.startsWith('https://') && { field: 'address', problem: 'not-https' },
    ].filter((one) => one !== false);
    if (wrong.length > 0) return invalid(wrong);
    const dossier = String(given.dossier ?? this.#id('dossier'));
    const client = this.register.clients[dossier];
    const id = String(given.id ?? this.#id('record'));
    const { dossier: _dossier, id: _id, ...fields } = given;
    const done = { dossier, id };
    switch (name) {
      case 'setFirm':
        this.register.firm = String(given.name);
        return done;
      case 'setSettings':
        Object.assign(this.register.settings, given);
        return {};
      case 'addPolicyVersion': {
        const { from, pack, choices } = input as Commands['addPolicyVersion']['input'];
        const made = { id, from, pack, madeAt: this.sent.length, choices: readChoices(choices) };
        this.register.policies = [...this.register.policies, made];
        return done;
      }
      case 'withdrawPolicyVersion':
        this.register.policies = this.register.policies.filter((version) => version.id !== id);
        return {};
      case 'setBackupKey': {
        const key = { publicKey: '00'.repeat(32), kdf: { type: 'words' }, since: '2026-11-23' } as const;
        this.register.settings = { ...this.register.settings, backupKey: key };
        return {};
      }
      case 'emptyRegister':
        this.register.clients = {};
        return {};
      case 'goBack':
        return { before: `voor-${String(given.snapshot)}` };
      case 'tickTool': {
        const on = String(given.on ?? '');
        this.register.ticks = { ...this.register.ticks };
        delete this.register.ticks[`${given.tool}:${given.check}`];
        if (isDay(on)) this.register.ticks[`${given.tool}:${given.check}`] = on;
        return {};
      }
      case 'teachPortal': {
        const portal = input as Commands['teachPortal']['input'];
        this.register.portals = [...this.register.portals.filter((one) => one.id !== portal.id), portal];
        return {};
      }
      case 'ignorePlace': {
        const { what, keys, site } = input as Commands['ignorePlace']['input'];
        this.register.ignored = [...this.register.ignored, { id, what, keys, site, on: TODAY }];
        return done;
      }
      case 'watchPlace':
        this.register.ignored = this.register.ignored.filter((entry) => entry.id !== id);
        return done;
      case 'forgetPortal':
        this.register.portals = this.register.portals.filter((portal) => portal.id !== id);
        return {};
      case 'addClient':
        this.register.clients[dossier] = {
          client: { ...noClient, ...fields },
          people: {},
          engagements: {},
          documents: {},
        };
        return done;
      case 'rememberMapping':
        this.register.mappings[(given.headers as string[]).join()] = given.fields as (string | null)[];
        return {};
      case 'batch':
        return this.#batch(given.items as readonly BatchItem[]);
      case 'undo': {
        const before = this.#before.get(String(given.command));
        if (!before) return { type: 'CannotUndo' };
        this.register = before;
        return {};
      }
      default:
        return client ? this.#inDossier(name, dossier, id, fields) : { type: 'UnknownDossier' };
    }
  }

  #batch(items: readonly BatchItem[]): BatchOutcome {
    const refused = this.refuseIn;
    const results = items.map((item) =>
      refused && calledIn(item) === refused.id ? refused.error : this.#carryOut(item.name, item.input),
    );
    const failed = results.flatMap((made, at) =>
      'type' in made ? [{ at, error: made as CommandError }] : [],
    );
    return { done: items.length - failed.length, failed };
  }

  #inDossier(
    name: CommandName,
    dossier: string,
    id: string,
    fields: Record<string, unknown>,
  ): CommandError | object {
    const client = this.register.clients[dossier];
    if (!client) return { type: 'UnknownDossier' };
    const done = { dossier, id, key: `${dossier}/${id}` satisfies RowKey };
    const suspended = suspend(client, name, id, fields);
    if (suspended) return 'type' in suspended ? suspended : done;
    switch (name) {
      case 'correctClient':
        Object.assign(client.client, fields);
        return done;
      case 'addPerson':
      case 'correctPerson':
        client.people[id] = { ...client.people[id], ...fields } as (typeof client.people)[string];
        return done;
      case 'addEngagement':
      case 'correctEngagement': {
        const engagement = { ...client.engagements[id], ...fields } as (typeof client.engagements)[string];
        const { startedOn, completedOn } = engagement;
        if (startedOn && completedOn && completedOn < startedOn) return { type: 'BeforeStart' };
        client.engagements[id] = engagement;
        return done;
      }
      case 'registerDocument':
      case 'correctDocument': {
        const fresh = { site: null, destroyedOn: null, copies: [], seenAgainOn: null };
        const { newPerson, newEngagement, ...own } = fields;
        const document = { ...fresh, ...client.documents[id], ...own } as InventedDocument;
        const personId = newPerson ? this.#id('person') : document.personId;
        const engagementId = newEngagement ? this.#id('engagement') : document.engagementId;
        if (newPerson && personId) client.people[personId] = { ...noPerson, name: String(newPerson) };
        if (newEngagement && engagementId)
          client.engagements[engagementId] = { ...noEngagement, name: String(newEngagement) };
        client.documents[id] = { ...document, personId, engagementId };
        return done;
      }
      case 'tickCheck': {
        const document = client.documents[id];
        if (!document) return { type: 'UnknownRecord', id };
        const { [String(fields.check)]: _before, ...others } = document.ticks ?? {};
        const on = String(fields.on ?? '');
        document.ticks = isDay(on) ? { ...others, [String(fields.check)]: on } : others;
        return done;
      }
      case 'protectDocument': {
        const document = client.documents[id];
        if (!document) return { type: 'UnknownRecord', id };
        const { format, keep } = fields as Pick<Commands['protectDocument']['input'], 'format' | 'keep'>;
        const protection = { on: TODAY, format, digests: ['0'.repeat(64)], kept: keep };
        Object.assign(document, { encrypted: true, protection });
        return done;
      }
      case 'forgetPassphrase': {
        const document = client.documents[id];
        if (document?.protection)
          Object.assign(document, { protection: { ...document.protection, kept: false } });
        return {};
      }
      case 'noticeDocument': {
        const document = client.documents[id];
        if (document && fields.sure) Object.assign(document, { seenAgainOn: TODAY });
        return done;
      }
      case 'dismissSighting': {
        const document = client.documents[id];
        if (document) Object.assign(document, { seenAgainOn: null, keys: [] });
        return done;
      }
      case 'moveDocument': {
        const document = client.documents[id];
        const to = this.register.clients[String(fields.to)];
        if (!document || !to) return { type: 'UnknownDossier' };
        to.documents[id] = document;
        delete client.documents[id];
        return { dossier: String(fields.to), id };
      }
      case 'forgetDocument':
        delete client.documents[id];
        return done;
      case 'eraseDocument':
        delete client.documents[id];
        return {};
      case 'acceptQuote': {
        const { on, principal, personIds } = fields as Commands['acceptQuote']['input'];
        const those = [...(principal ? [client.client] : []), ...personIds.map((one) => client.people[one])];
        const addresses = those.flatMap((one) => (one?.email ? [one.email] : []));
        this.register.mailing = withQuote(this.register.mailing, dossier, addresses, on);
        return { recorded: addresses.length, withoutAddress: [] };
      }
      case 'addDisclosure':
      case 'correctDisclosure': {
        if (!fields.ground) return invalid([{ field: 'ground', problem: 'no-ground' }]);
        const before = client.disclosures?.[id] ?? { personIds: [], documentIds: [] };
        const made = { ...before, ...fields } as InventedDisclosure;
        client.disclosures = { ...client.disclosures, [id]: made };
        return done;
      }
      case 'forgetDisclosure':
        delete client.disclosures?.[id];
        return done;
      case 'erasePerson':
        delete client.people[id];
        for (const document of fields.documents as string[]) delete client.documents[document];
        for (const { id: of, name } of fields.engagements as { id: string; name: string }[])
          Object.assign(client.engagements[of] ?? {}, { name });
        return {};
      case 'eraseDossier':
        delete this.register.clients[dossier];
        return {};
      case 'eraseField':
        Object.assign(fields.kind === 'client' ? client.client : (client.people[id] ?? {}), {
          [String(fields.field)]: '',
        });
        return {};
      default:
        return { type: 'EngineFailed' };
    }
  }
}
