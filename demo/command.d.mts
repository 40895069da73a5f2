import type { Page } from 'playwright-core';
import type { CommandError, CommandName, Done, Input, Output } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';

export declare const command: <N extends CommandName>(
  page: Page,
  name: N,
  input: Input<N>,
  id?: string,
) => Promise<Result<Done<Output<N>>, CommandError>>;
