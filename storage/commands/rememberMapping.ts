import { z } from 'zod';
import { headersDigest } from '../mappings';
import { ok } from '../result';
import { define } from './define';

const schema = z.strictObject({
  headers: z.array(z.string().max(200)).min(1).max(200),
  fields: z
    .array(
      z
        .string()
        .regex(/^[a-z]+\.[a-zA-Z]+$/)
        .nullable(),
    )
    .max(200),
});

/** Not among the recent changes: it says how a list is read, and the next list says it anew. */
export const rememberMapping = define<'rememberMapping', typeof schema>(
  schema,
  async (session, { headers, fields }) => {
    const field = await headersDigest(session.tools.digest, headers);
    const workspace = session.tools.workspace.changes([{ map: 'imports', field, after: fields }]);
    return ok({ output: null, subject: '', undoable: false, workspace });
  },
);
