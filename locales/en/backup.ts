export default {
  'did.emptyRegister': 'Register emptied',
  'did.setBackupKey': 'Key for backups set',
  'did.goBack': 'Went back to an earlier moment',
} as const;
