/** Particles between a first name and a surname, in the Netherlands and around it. */
export const particles: ReadonlySet<string> = new Set(
  'van de der den het ten ter te in op aan bij la le les du des da dos di von vom zu zur'.split(' '),
);

/** What an organisation calls itself besides its name. */
export const legalForms: ReadonlySet<string> = new Set(
  'bv b v nv n vof o f cv stichting vereniging groep group holding inc ltd gmbh the de het en and co'.split(
    ' ',
  ),
);

/** What an organisation does or is: people leave it out of a file's name. */
export const trades: ReadonlySet<string> = new Set(
  (
    'gemeente provincie ministerie school college universiteit ziekenhuis praktijk bureau adviesbureau adviesgroep ' +
    'bouwbedrijf bouwgroep bedrijf installatiebedrijf transportbedrijf accountants advocaten makelaardij drukkerij ' +
    'municipality university hospital company consultancy'
  ).split(' '),
);

/** Words that stand beside a name in a file's name and are no first name. */
export const besides: ReadonlySet<string> = new Set(
  (
    'rapport rapportage report profiel profile profielen analyse analysis advies advice team training coaching ' +
    'coach traject sessie intake eindgesprek gesprek verslag notitie notities kopie copy definitief concept final ' +
    'versie version v nieuw oud nl en pdf docx xlsx pptx doc voor for met with aan door by mevrouw mevr mw dhr heer ' +
    'mr mrs ms drs ir ing dr prof deelnemer participant klant client medewerker ' +
    'januari feb februari mrt maart apr april mei may jun juni june jul juli july aug augustus august ' +
    'sep sept september okt oct oktober october nov november dec december january february march'
  ).split(' '),
);
