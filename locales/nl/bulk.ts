export default {
  'bulk.select': 'Selecteer {name}',
  'bulk.selected.one': '{count} geselecteerd',
  'bulk.selected.other': '{count} geselecteerd',
  'bulk.all': 'Alles selecteren',
  'bulk.allOf': 'Alles selecteren: {list}',
  'bulk.none': 'Selectie wissen',
  'bulk.actions': 'Met de selectie',
  'bulk.tooMuch': 'Kies er niet meer dan {most} tegelijk.',
} as const;
