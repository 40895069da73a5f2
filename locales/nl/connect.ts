export default {
  'connect.title': 'Koppelen',
  'connect.says': 'Lijsten van MailChimp en WebinarGeek met uw eigen sleutel lezen',
  'connect.reads':
    'Bewaarwacht leest alleen. Het verandert nooit iets in MailChimp of WebinarGeek, en stuurt er niets van door.',
  'connect.mailchimp': 'MailChimp',
  'connect.webinargeek': 'WebinarGeek',
  'connect.mailchimp.gives':
    'Wie op uw lijst staat en wie zich heeft afgemeld, om te vergelijken met wie u mag mailen.',
  'connect.webinargeek.gives':
    'Wie zich voor een webinar aanmeldde en wie zich afmeldde, als bewijs (R14, R19).',
  'connect.mailchimp.key': 'API-sleutel van MailChimp',
  'connect.mailchimp.key.hint':
    'In MailChimp: Profiel, Extra’s, API-sleutels. Hij eindigt op -us en een nummer.',
  'connect.webinargeek.key': 'API-token van WebinarGeek',
  'connect.webinargeek.key.hint': 'In WebinarGeek: Account, Integraties, API.',
  'connect.key.kept':
    'De sleutel wordt versleuteld bewaard op deze computer. Hij staat in geen back-up en geen export.',
  'connect.webinargeek.pages':
    'De browser vraagt toegang tot app.webinargeek.com. Bewaarwacht kijkt dan ook mee op de pagina’s van WebinarGeek.',
  'connect.do': 'Koppelen',
  'connect.trying': 'De sleutel wordt geprobeerd …',
  'connect.done': 'Gekoppeld.',
  'connect.at': 'Gekoppeld sinds {day}, met {host}.',
  'connect.lists.none': 'In dit account staat nog geen lijst.',
  'connect.lists.find': 'Kijk of er andere lijsten zijn',
  'connect.registrations': 'Aanmeldingen voor webinars',
  'connect.read': 'Lees nu',
  'connect.readOf': 'Lees nu: {name}',
  'connect.goOn': 'Lees verder',
  'connect.goOnOf': 'Lees verder: {name}',
  'connect.reading': '{done} van ongeveer {of} gelezen …',
  'connect.starting': 'Er wordt gelezen …',
  'connect.stop': 'Stop',
  'connect.never.one': 'Nog niet gelezen. MailChimp telt {count} adres.',
  'connect.never.other': 'Nog niet gelezen. MailChimp telt {count} adressen.',
  'connect.never.registrations': 'Nog niet gelezen.',
  'connect.readAt': 'Gelezen op {at}. Elke dag wordt vanzelf gekeken wat er is veranderd.',
  'connect.end': 'Ontkoppelen',
  'connect.endOf': '{tool} ontkoppelen',
  'connect.end.says':
    'De sleutel en wat ermee is gelezen gaan weg van deze computer. Wat u al hebt overgenomen in het register blijft. In {tool} zelf blijft de sleutel geldig: trek hem daar ook in.',
  'connect.ended': 'Ontkoppeld.',
  'connect.problem.NoKey':
    'Dit is geen sleutel van dit programma. Plak hem helemaal, zonder iets ervoor of erachter.',
  'connect.problem.WrongKey':
    'De sleutel wordt niet (meer) geaccepteerd. Maak in dat programma een nieuwe en koppel opnieuw.',
  'connect.problem.NotAllowed':
    'Met deze sleutel mag dit niet worden gelezen. Gebruik er een van iemand die de lijsten mag zien.',
  'connect.problem.Gone': 'Deze lijst is er niet meer.',
  'connect.problem.Busy':
    'Er wordt daar te veel tegelijk gevraagd. Met de sleutel is niets mis; probeer het over een uur opnieuw.',
  'connect.problem.Failing': 'Daar ging iets stuk. Probeer het later opnieuw.',
  'connect.problem.Unreachable': 'Er kwam geen antwoord. Bent u verbonden met internet?',
  'connect.problem.Unexpected':
    'Er kwam een antwoord dat Bewaarwacht niet kent. Gebruik zolang het exportbestand.',
  'connect.problem.Cancelled': 'Gestopt. Wat al gelezen was, is bewaard.',
  'connect.problem.NoAccess': 'De browser laat Bewaarwacht daar niet bij. Koppel opnieuw en sta het toe.',
  'connect.take': 'Neem over als bewijs',
  'connect.taking': 'Bezig met overnemen …',
  'connect.taken': '{recorded} nieuw overgenomen, {known} al bekend.',
  'connect.again':
    'Dit is niet meer helemaal hier, omdat er intussen iets is gewist. Lees het eerst opnieuw.',
  'connect.compare': 'Lijsten in MailChimp zelf',
  'connect.compareNow': 'Vergelijk nu',
  'connect.compareOf': 'Vergelijk nu: {name}',
  'connect.compare.never': 'Nog niet gelezen.',
  'connect.compare.readAt': 'Gelezen op {at}.',
  'connect.compare.offer': 'Of koppel MailChimp: dan hoeft u geen export te maken',
  'connect.compareAt': 'Vergelijken doet u bij Nieuwsbrief.',
};
