import { expect, test } from 'vitest';
import { z } from 'zod';
import { exportedRegisterSchema } from '@/storage/schema/exported';

test('docs/register.schema.json is the schema of what is exported', async () => {
  const schema = z.toJSONSchema(exportedRegisterSchema, { io: 'input', unrepresentable: 'any' });
  // A day and a class are checked by functions of ours; they must still say what they are.
  expect(schema.properties?.exportedOn).toEqual({ type: 'string', format: 'date' });
  const text = `${JSON.stringify({ title: 'Bewaarwacht: the whole register', ...schema }, null, 2)}\n`;
  await expect(text, 'run: npx vitest run tests/exchange/schema.test.ts -u').toMatchFileSnapshot(
    '../../docs/register.schema.json',
  );
});
