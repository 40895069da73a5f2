import type { Surface } from '@/components/context';
import { RegisterDb } from '@/storage/db';
import { createReader } from '@/storage/read/createReader';
import { languageOf } from '../wiring/language';
import { masterKeyFile } from '../wiring/masterKey';
import { type Dictionaries, surfaceIn } from '../wiring/surface';

/** The register's surface in the user's own language, which the register knows. */
export async function openSurface(dictionaries: Dictionaries): Promise<Surface> {
  const reader = createReader(new RegisterDb(), masterKeyFile());
  const { settings } = await reader.workspace();
  return surfaceIn(languageOf(settings.language), reader, dictionaries);
}
