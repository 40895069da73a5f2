export default {
  'lock.title': 'Slot',
  'lock.page': 'Een wachtwoordzin om het register, en wanneer het dichtgaat',
  'lock.nothing': 'Er is niets te doen.',
  'lock.todo.one': 'Er is {count} ding te doen.',
  'lock.todo.other': 'Er zijn {count} dingen te doen.',
  'lock.put': 'Zet een slot op het register',
  'lock.why':
    'Met een slot leest niemand het register die uw computer of uw schijf in handen krijgt. Op slot telt het pictogram door, zonder namen.',
  'lock.passphrase': 'Wachtwoordzin',
  'lock.passphrase.hint':
    'Minstens 12 tekens. Vier woorden of meer die niets met elkaar te maken hebben, onthoudt u het best.',
  'lock.again': 'Nog een keer',
  'lock.make': 'Maak er een voor mij',
  'lock.made': 'Schrijf deze op en bewaar hem buiten deze computer. U ziet hem maar één keer.',
  'lock.final': 'Een vergeten wachtwoordzin is definitief',
  'lock.final.says':
    'Zonder de wachtwoordzin kan niemand dit register nog openen, wij ook niet. De weg terug is uw back-up.',
  'lock.final.backup': 'Naar de back-up',
  'lock.final.read': 'Ik heb mijn wachtwoordzin veilig bewaard en weet dat niemand hem kan terughalen',
  'lock.final.first': 'Vink eerst aan dat u dit weet.',
  'lock.guessing':
    'Raden wordt alleen vertraagd door het rekenwerk: elke poging kost een computer tijd en geheugen. Er is geen grens aan het aantal pogingen. Daarom moet de wachtwoordzin sterk zijn.',
  'lock.set': 'Zet het slot erop',
  'lock.setting': 'Het slot wordt erop gezet …',
  'lock.isSet': 'Het slot zit erop.',
  'lock.on': 'Er zit een slot op het register',
  'lock.on.says': 'Nu is het open, in deze browser. Bij het opstarten van de browser is het altijd dicht.',
  'lock.now': 'Nu op slot',
  'lock.auto': 'Gaat vanzelf dicht',
  'lock.auto.after': 'Na zo lang niets doen',
  'lock.auto.minutes': '{count} minuten',
  'lock.auto.sleep': 'Ook als de computer slaapt of zijn scherm op slot gaat.',
  'lock.auto.machine': 'Niets doen is: niets doen op deze computer.',
  'lock.auto.own':
    'Niets doen is nu: Bewaarwacht niet gebruiken. De browser kan ook zeggen wanneer u niets doet op deze computer.',
  'lock.auto.ask': 'Laat de browser dat zeggen',
  'lock.auto.refused':
    'De browser kreeg geen toestemming. De tijd telt vanaf uw laatste gebruik van Bewaarwacht.',
  'lock.change': 'Wachtwoordzin wijzigen',
  'lock.change.current': 'Wachtwoordzin van nu',
  'lock.change.new': 'Nieuwe wachtwoordzin',
  'lock.changed': 'De wachtwoordzin is gewijzigd.',
  'lock.off': 'Slot weghalen',
  'lock.off.says':
    'Daarna kan weer iedereen het register openen die uw computer of uw schijf in handen krijgt.',
  'lock.isOff': 'Het slot is weg.',
  'lock.over': 'Opnieuw beginnen',
  'lock.over.says':
    'Alles in dit register gaat voorgoed weg uit deze browser, en het slot ook. Uw instellingen blijven. Daarna zet u bij Instellingen uw back-up terug.',
  'lock.over.known': 'Ik weet dat dit niet ongedaan kan worden gemaakt',
  'lock.over.do': 'Alles wissen en opnieuw beginnen',
  'lock.working': 'Bezig …',
} as const;
