export { makePassphrase } from '@/vault/passphrase';
