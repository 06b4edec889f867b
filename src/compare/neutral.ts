/** Text from documents goes into spreadsheets: a cell that begins like a formula would be run there. */

/** The text, with an apostrophe before what a spreadsheet would take for a formula (OWASP, CSV injection). */
export const neutral = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text);
