/**
 * Pages of MailChimp by its own numbers (webtools: list.web_id, member.web_id, which an export calls LEID). Without the
 * name of a data centre it leads to that of whoever is logged in.
 */
const HOST = 'https://admin.mailchimp.com';

export const memberPage = (webId: string): string => `${HOST}/lists/members/view?id=${webId}`;
export const audiencePage = (webId: string | null): string =>
  webId === null ? `${HOST}/audience/contacts` : `${HOST}/audience/contacts?id=${webId}`;
