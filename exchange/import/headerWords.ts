import type { ImportField } from './fields';

/**
 * What firms call their columns, Dutch and English, as folded words joined together: "E-mail deelnemer" is
 * `emaildeelnemer`. What our own lists say is in here too (exchange/export/lists.ts): they can be read back.
 */
export const headerWords: Readonly<Record<ImportField, readonly string[]>> = {
  'client.name':
    'klant klantnaam naamklant opdrachtgevernaam bedrijf bedrijfsnaam naambedrijf organisatie organisatienaam naamorganisatie relatie relatienaam debiteur debiteurnaam werkgever instelling client clientname company companyname organisation organization customer customername account employer'.split(
      ' ',
    ),
  'client.address':
    'adres adresvandeorganisatie klantadres bedrijfsadres vestigingsadres postadres bezoekadres straat straatenhuisnummer address addressoftheorganisation clientaddress companyaddress street'.split(
      ' ',
    ),
  'client.principal':
    'opdrachtgever contactpersoon contactpersoonklant naamopdrachtgever principal contact contactperson sponsor'.split(
      ' ',
    ),
  'client.phone':
    'telefoonklant telefoonbedrijf klanttelefoon bedrijfstelefoon telefoonorganisatie telefoonopdrachtgever clientphone companyphone'.split(
      ' ',
    ),
  'client.email':
    'emailklant klantemail emailbedrijf bedrijfsemail emailorganisatie emailopdrachtgever factuuremail mailklant clientemail companyemail billingemail'.split(
      ' ',
    ),
  'client.iban':
    'iban rekeningnummer bankrekening bankrekeningnummer bankrekeningvandeopdrachtgever rekening bankaccount bankaccountoftheprincipal accountnumber'.split(
      ' ',
    ),
  'person.name':
    'deelnemer deelnemers naamdeelnemer deelnemernaam coachee naamcoachee cursist kandidaat medewerker naammedewerker persoon persoonsnaam volledigenaam gaatover participant participantname attendee candidate employee person fullname about respondent'.split(
      ' ',
    ),
  'person.first': 'voornaam voornamen roepnaam firstname givenname forename'.split(' '),
  'person.infix': 'tussenvoegsel tussenvoegsels voorvoegsel prefix infix middlename'.split(' '),
  'person.last': 'achternaam familienaam surname lastname familyname'.split(' '),
  'person.email':
    'emaildeelnemer maildeelnemer deelnemeremail emailcoachee coacheeemail emailmedewerker emailpersoon participantemail attendeeemail employeeemail personemail'.split(
      ' ',
    ),
  'person.phone':
    'telefoondeelnemer mobieldeelnemer telefooncoachee telefoonmedewerker telefoonpersoon participantphone personphone'.split(
      ' ',
    ),
  'person.consentOn':
    'toestemming toestemmingop toestemminggegevenop datumtoestemming toestemmingsdatum akkoordop consent consenton consentgivenon consentdate dateofconsent'.split(
      ' ',
    ),
  'person.consentHow':
    'hoetoestemming hoetoestemmingisgegeven toestemmingvia bewijstoestemming consenthow howconsentwasgiven consentvia evidenceofconsent'.split(
      ' ',
    ),
  'engagement.name':
    'traject trajectnaam naamtraject naamvanhettraject training trainingnaam cursus coachtraject coachingstraject opdracht opdrachtnaam project projectnaam programma engagement engagementname nameoftheengagement programme program course assignment'.split(
      ' ',
    ),
  'engagement.type':
    'soorttraject trajectsoort typetraject trajecttype soortopdracht engagementtype engagementkind kindofengagement typeofengagement'.split(
      ' ',
    ),
  'engagement.startedOn':
    'startdatum begindatum starttraject begonnenop datumstart gestartop aanvang aanvangsdatum startdate startedon start begin'.split(
      ' ',
    ),
  'engagement.completedOn':
    'einddatum eindetraject einddatumtraject einddatumcoaching eindetraining klaarop afgerondop datumafgerond afrondingsdatum einddatumtraining trajectklaarop laatstegesprek enddate completedon completed finishedon closedon end einde'.split(
      ' ',
    ),
  'document.name':
    'titel document documentnaam naamdocument bestand bestandsnaam naambestand rapport rapportnaam verslag title documentname file filename report reportname'.split(
      ' ',
    ),
  'document.class':
    'documentsoort soortdocument documenttype typedocument bestandssoort soortrapport categorie rubriek class documentclass documentkind kindofdocument category'.split(
      ' ',
    ),
  'document.place':
    'waarhetstaat waarstaathet bewaarplaats opslagplaats opslaglocatie vindplaats locatiebestand whereitis storedat storage location'.split(
      ' ',
    ),
  'document.startedOn':
    'opgeleverdop opleverdatum datumoplevering ontvangenop ontvangstdatum datumdocument documentdatum factuurdatum termijnbegonnenop ingangtermijn deliveredon deliverydate receivedon documentdate invoicedate termstartedon'.split(
      ' ',
    ),
  'document.address': 'webadres url link koppeling bestandslink hyperlink webaddress weblink'.split(' '),
  'document.encrypted':
    'versleuteld versleuteldmeteigenwachtwoord wachtwoord beveiligd encrypted passwordprotected'.split(' '),
  'document.destroyedOn':
    'vernietigdop vernietigd datumvernietiging vernietigingsdatum verwijderdop destroyedon destroyed destructiondate deletedon'.split(
      ' ',
    ),
};

/**
 * Words that say less: what they are depends on what else is in the list. The first field whose companion is there
 * and that no column has yet; a companion of null is always there.
 */
export const looseWords: readonly {
  readonly words: readonly string[];
  readonly may: readonly { readonly field: ImportField; readonly beside: ImportField | null }[];
}[] = [
  {
    words: ['naam', 'name'],
    may: [
      { field: 'person.name', beside: 'client.name' },
      { field: 'client.name', beside: null },
    ],
  },
  {
    words: ['email', 'emailadres', 'mail', 'mailadres', 'emailaddress'],
    may: [
      { field: 'person.email', beside: 'person.name' },
      { field: 'person.email', beside: 'person.last' },
      { field: 'client.email', beside: 'client.name' },
    ],
  },
  {
    words: ['telefoon', 'telefoonnummer', 'tel', 'mobiel', 'mobielnummer', 'phone', 'phonenumber', 'mobile'],
    may: [
      { field: 'person.phone', beside: 'person.name' },
      { field: 'person.phone', beside: 'person.last' },
      { field: 'client.phone', beside: 'client.name' },
    ],
  },
  {
    words: ['soort', 'type', 'kind'],
    may: [
      { field: 'document.class', beside: 'document.name' },
      { field: 'engagement.type', beside: null },
    ],
  },
  { words: ['datum', 'date'], may: [{ field: 'document.startedOn', beside: 'document.name' }] },
  { words: ['hoe', 'how'], may: [{ field: 'person.consentHow', beside: 'person.consentOn' }] },
];
