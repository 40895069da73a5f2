import { describe, expect, test } from 'vitest';
import enCommon from '@/locales/en/common';
import nlCommon from '@/locales/nl/common';
import { guess, type Register } from '@/policy/guess';
import { register } from './register';

describe('how sure a guess is', () => {
  const sure = (name: string) => guess({ site: 'onedrive', name }, register).person?.confidence ?? 0;
  test('a full name says more than an initial, an initial more than a surname, and a first name least', () => {
    const falling = ['DISC Petra Voorbeeld', 'DISC P Voorbeeld', 'DISC Voorbeeld', 'DISC Petra'].map(sure);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(new Set(falling).size).toBe(4);
  });
  test('a surname behind a stranger’s first name is close to nothing', () => {
    expect(sure('DISC Willem Voorbeeld.pdf')).toBeLessThan(0.4);
  });
  test('every guess lies between 0 and 1 and gives its reason, which has a text', () => {
    const names = [
      'Factuur KPX',
      'DISC Petra Voorbeeld',
      'DISC Jansen',
      'Leiderschap 2026 Petra',
      'DISC Zoe Muller',
    ];
    const seen = names.flatMap((name) => Object.values(guess({ site: 'disc', name }, register)));
    for (const one of seen.filter((each) => each !== null)) {
      expect(one.confidence).toBeGreaterThan(0);
      expect(one.confidence).toBeLessThanOrEqual(1);
      expect(nlCommon).toHaveProperty([one.reason.key]);
      expect(enCommon).toHaveProperty([one.reason.key]);
    }
  });
});

describe('a register of any size and shape', () => {
  test('two of one name at two clients: the client in the text decides', () => {
    const twice: Register = {
      ...register,
      people: [...register.people, { id: 'petra2', dossier: 'kpx', name: 'Petra Voorbeeld' }],
    };
    expect(guess({ site: 'disc', name: 'Petra Voorbeeld' }, twice).person).toBeNull();
    expect(guess({ site: 'disc', name: 'Petra Voorbeeld KPX' }, twice).person?.value).toBe('petra2');
  });
  test('two of one name at one client: the client is known, the person is not', () => {
    const twice: Register = {
      ...register,
      people: [...register.people, { id: 'petra2', dossier: 'zorg', name: 'P. Voorbeeld' }],
    };
    const guesses = guess({ site: 'disc', name: 'P Voorbeeld' }, twice);
    expect([guesses.person, guesses.client?.value]).toEqual([null, 'zorg']);
  });
  test('an empty register still tells the class', () => {
    const nobody: Register = { people: [], clients: [], engagements: [] };
    const guesses = guess({ site: 'onedrive', name: 'Factuur 12.pdf' }, nobody);
    expect(guesses).toMatchObject({
      class: { value: 'tax-record' },
      client: null,
      person: null,
      engagement: null,
    });
  });
  test.each([
    '   ',
    '.',
    '€$%',
    '\u0000',
    'x'.repeat(100_000),
    '<img src=x onerror=alert(1)>',
    '\ud800',
    '((((([',
  ])('an odd name or person breaks nothing: %#', (odd) => {
    const people = [{ id: 'odd', dossier: 'zorg', name: odd }];
    expect(() => guess({ site: 'disc', name: odd, personText: odd }, { ...register, people })).not.toThrow();
  });
  test('one of 10,000 people and clients is found', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => index);
    const people = many.map((n) => ({
      id: `p${n}`,
      dossier: `d${n}`,
      name: `Voornaam${n} van Achternaam${n}`,
    }));
    const clients = many.map((n) => ({ dossier: `d${n}`, name: `Bedrijf${n} Midden B.V.` }));
    const guesses = guess(
      { site: 'onedrive', name: 'DISC Voornaam77 van Achternaam77.pdf' },
      { ...register, people, clients },
    );
    expect(guesses.person?.value).toBe('p77');
  });
});
