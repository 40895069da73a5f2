import type { Page as PlaywrightPage } from 'playwright-core';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { CommandError, CommandName, Done, Input, Output } from '@/storage/commands/commands';
import type { Result } from '@/storage/result';

export declare const command: <N extends CommandName>(
  page: PlaywrightPage | PuppeteerPage,
  name: N,
  input: Input<N>,
  id?: string,
) => Promise<Result<Done<Output<N>>, CommandError>>;
