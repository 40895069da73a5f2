import { z } from 'zod';
import { name } from './fields';

/** The firm itself: the controller. In a sealed dossier of its own, for a firm is often called after a person. */
export const firmSchema = z.looseObject({ name: name() });
