/** The fields that differ: a correction writes only those, so that two people's corrections both stand. */
export function changed<Values extends object>(before: Values, after: Values): Partial<Values> {
  const fields = Object.keys(after).filter((field): field is keyof Values & string => field in after);
  const different = fields.filter((field) => before[field] !== after[field]);
  const picked: Partial<Values> = {};
  for (const field of different) picked[field] = after[field];
  return picked;
}
