import { z } from 'zod';
import { serveDesk } from '@/exchange/import/deskByPost';
import { makeDesk } from '@/exchange/import/makeDesk';
import { exportedRegisterSchema } from '@/storage/schema/exported';
import { recogniser } from './recogniser';

// An extension page may not make code from text; zod would try to and then do without.
z.config({ jitless: true });

/** Reads lists off the thread that draws the panel. It touches no register and no browser interface. */
serveDesk(globalThis, makeDesk(recogniser, exportedRegisterSchema));
