import { isIban } from '@/policy/contact';
import type { Place } from '@/policy/item';
import type { RetentionClass } from '@/policy/retention';
import type { SheetRow } from '../sheet/sheet';
import { webAddress } from './checks';
import type { ClientPart, DocumentPart, EngagementPart, Entry, PersonPart, Seen } from './entry';
import { isNamed } from './fields';
import type { Issue } from './issues';
import { type Reading, RowCells } from './rowCells';
import { classByTitle, classCalled, placeCalled, typeByName, typeCalled } from './words';

/** What one row says, kind by kind, and what is wrong with it. */
export function readRow(row: SheetRow, reading: Reading): { entry: Entry; issues: readonly Issue[] } {
  const cells = new RowCells(row, reading);
  const beyond = cells.beyond();
  if (beyond) cells.say('too-many-cells', null, beyond);
  const client = clientIn(cells);
  const person = personIn(cells);
  const engagement = engagementIn(cells, (person ?? client)?.name ?? '', person !== null);
  const document = documentIn(cells);
  const nameless = cells.issues.some(({ type }) => type === 'name-missing');
  if (!client && !nameless && (person || engagement || document)) cells.say('no-client', 'client.name');
  return { entry: { row: row.row, client, person, engagement, document }, issues: cells.issues };
}

function clientIn(cells: RowCells): ClientPart | null {
  const iban = cells.text('client.iban');
  if (iban !== '' && !isIban(iban)) cells.say('bad-iban', 'client.iban', iban);
  const part = {
    name: cells.text('client.name'),
    address: cells.text('client.address'),
    principal: cells.text('client.principal'),
    phone: cells.phone('client.phone'),
    email: cells.email('client.email'),
    iban,
  };
  if (part.name) return part;
  const chosen = cells.reading.choice.client;
  if (chosen) return { ...part, name: chosen.name };
  if (Object.values(part).some(Boolean)) cells.say('name-missing', 'client.name');
  return null;
}

function personIn(cells: RowCells): PersonPart | null {
  const parts = (['person.first', 'person.infix', 'person.last'] as const).map((field) => cells.text(field));
  const part = {
    name: cells.text('person.name') || parts.filter(Boolean).join(' '),
    email: cells.email('person.email'),
    phone: cells.phone('person.phone'),
    consentOn: cells.day('person.consentOn', true),
    consentHow: cells.text('person.consentHow'),
  };
  if (part.name) return part;
  if (Object.values(part).some(Boolean)) cells.say('name-missing', 'person.name');
  return null;
}

/** An engagement that the list gives dates and no name is named after what it is and whom it is for. */
function engagementIn(cells: RowCells, whom: string, isPerson: boolean): EngagementPart | null {
  const { typeNames, mapping } = cells.reading.choice;
  const name = cells.text('engagement.name');
  const startedOn = cells.day('engagement.startedOn', false);
  const completedOn = cells.day('engagement.completedOn', false);
  const called = cells.text('engagement.type');
  const said = called === '' ? null : typeCalled(called);
  if (called !== '' && !said) cells.say('unknown-type', 'engagement.type', called);
  if (startedOn && completedOn && completedOn < startedOn)
    cells.say('end-before-start', 'engagement.completedOn', completedOn, startedOn);
  if (name) return { name, type: said ?? typeByName(name), startedOn, completedOn };
  if (!startedOn && !completedOn && !said) return null;
  if (isNamed(mapping, 'engagement')) {
    cells.say('name-missing', 'engagement.name');
    return null;
  }
  const type = said ?? (isPerson ? 'coaching' : 'other');
  return { name: `${typeNames[type]} ${whom}`.trim(), type, startedOn, completedOn };
}

function documentIn(cells: RowCells): DocumentPart | null {
  const name = cells.text('document.name');
  const seen = seenAt(cells);
  const place = placeIn(cells);
  const encrypted = cells.yesNo('document.encrypted');
  const called = cells.text('document.class');
  const kind = classIn(cells, name, called);
  // A contract may be of value until a day to come; what was delivered or received was so by now.
  const ahead = kind !== null && cells.reading.policy.rules[kind].startsOn === 'financial year ended';
  const startedOn = cells.day('document.startedOn', !ahead);
  if (!name) {
    if (called || seen.address || place || startedOn) cells.say('name-missing', 'document.name');
    return null;
  }
  const destroyedOn = cells.day('document.destroyedOn', true);
  if (destroyedOn) {
    // What is gone is no document to watch: brought in as one it would be overdue for ever.
    cells.say('gone-already', 'document.destroyedOn', destroyedOn);
    return null;
  }
  return kind && { name, class: kind, startedOn, encrypted, ...seen, place: place ?? seen.place };
}

function classIn(cells: RowCells, name: string, called: string): RetentionClass | null {
  if (called !== '') {
    const kind = classCalled(called, cells.reading.policy.names);
    if (!kind) cells.say('unknown-class', 'document.class', called);
    return kind;
  }
  const kind = classByTitle(name) ?? cells.reading.choice.class;
  if (name && !kind) cells.say('class-missing', 'document.class', name);
  return kind;
}

function seenAt(cells: RowCells): Seen {
  const text = cells.text('document.address');
  const address = text === '' ? null : webAddress(text);
  if (text !== '' && !address) cells.say('bad-address', 'document.address', text);
  if (!address) return { place: 'device', site: null, keys: [], address: null };
  return cells.reading.recognise(address) ?? { place: 'portal', site: null, keys: [], address };
}

function placeIn(cells: RowCells): Place | null {
  const text = cells.text('document.place');
  const place = text === '' ? null : placeCalled(text);
  if (text !== '' && !place) cells.say('unknown-place', 'document.place', text);
  return place;
}
