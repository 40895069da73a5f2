export default {
  'did.emptyRegister': 'Register leeggemaakt',
  'did.setBackupKey': 'Sleutel voor back-ups ingesteld',
  'did.goBack': 'Teruggegaan naar een eerder moment',
} as const;
