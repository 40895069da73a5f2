import { z } from 'zod';
import { err, ok } from '../../result';
import { id } from '../../schema/fields';
import { defineService } from '../define';
import { stagedSchema } from './planned';
import { MOST_RECORDS, stage } from './staging';

const schema = z.strictObject({
  import: id,
  from: z.number().int().min(0),
  records: z.array(stagedSchema).min(1).max(1_000),
});

/** A part of what an import will write. Nothing is written yet. */
export const stageImport = defineService<'stageImport', typeof schema>(
  schema,
  async ({ db }, { import: importId, from, records }) => {
    if (from + records.length > MOST_RECORDS) return err({ type: 'TooMuch' });
    return stage(db, importId, from, records) ? ok(null) : err({ type: 'NotStaged' });
  },
);
