export default {
  'bulk.select': 'Select {name}',
  'bulk.selected.one': '{count} selected',
  'bulk.selected.other': '{count} selected',
  'bulk.all': 'Select all',
  'bulk.allOf': 'Select all: {list}',
  'bulk.none': 'Clear selection',
  'bulk.actions': 'With the selection',
  'bulk.tooMuch': 'Choose no more than {most} at once.',
} as const;
