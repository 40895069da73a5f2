import type { Register } from '@/policy/guess';

/** Invented clients and people, with the namesakes and odd letters that a guess has to survive. */
export const register: Register = {
  clients: [
    { dossier: 'zorg', name: 'Stichting Voorbeeld Zorg' },
    { dossier: 'bouw', name: 'Bouwbedrijf De Hamer B.V.' },
    { dossier: 'kpx', name: 'KPX' },
    { dossier: 'twee', name: 'Adviesgroep Élan & Co' },
  ],
  people: [
    { id: 'petra', dossier: 'zorg', name: 'Petra Voorbeeld' },
    { id: 'sanne', dossier: 'zorg', name: 'Sanne van den Berg' },
    { id: 'zoe', dossier: 'bouw', name: 'Zoë Müller' },
    { id: 'jan', dossier: 'bouw', name: 'Jan Jansen' },
    { id: 'joke', dossier: 'kpx', name: 'Joke Jansen' },
    { id: 'karel', dossier: 'kpx', name: 'K. Dubbeldam' },
    { id: 'thart', dossier: 'kpx', name: "Mees 't Hart" },
    { id: 'anna', dossier: 'twee', name: 'Bakker-de Wit, Anna' },
    { id: 'otto', dossier: 'twee', name: 'Otto Rapport' },
    { id: 'ijs', dossier: 'bouw', name: 'IJsbrand Øster' },
  ],
  engagements: [
    { id: 'lead', dossier: 'zorg', name: 'Leiderschap 2026', open: true },
    { id: 'old', dossier: 'zorg', name: 'Timemanagement najaar', open: false },
    { id: 'hamer', dossier: 'bouw', name: 'Coaching', open: false },
    { id: 'kpx1', dossier: 'kpx', name: 'Training voorjaar', open: true },
    { id: 'kpx2', dossier: 'kpx', name: 'Training najaar', open: true },
  ],
};
