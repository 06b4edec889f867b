/** The words of rich text: which groups are not read, which words are characters, which numbers are code pages. */

/** Groups that say how the text looks or where it comes from, not what it is. `\*` before any other unknown one hides it too. */
export const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet listtable listoverridetable info pict object themedata xmlnstbl header headerl headerr headerf ' +
    'footer footerl footerr footerf fldinst generator datastore latentstyles colorschememapping rsidtbl pgptbl bkmkstart bkmkend nonshppict ' +
    'filetbl revtbl annotation atnid atnauthor tc xe pntxtb pntxta pn userprops mmathPr sp sn'
  ).split(' '),
);
/** Groups behind `\*` that hold text all the same. */
export const SPOKEN = new Set(['shptxt', 'shpinst', 'upr', 'ud', 'footnote']);

export const CHARACTERS: Readonly<Record<string, string>> = {
  ...{
    line: '\n',
    tab: '\t',
    emdash: '—',
    endash: '–',
    bullet: '•',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
  },
  ...{
    '~': '\u00a0',
    _: '-',
    '-': '',
    '{': '{',
    '}': '}',
    '\\': '\\',
    emspace: '\u2003',
    enspace: '\u2002',
    page: '\n',
  },
};

/** Character sets of fonts (\fcharset) and the code pages they mean. */
export const CHARSETS: Readonly<Record<number, string>> = {
  134: 'gb18030',
  136: 'big5',
  128: 'shift_jis',
  129: 'euc-kr',
  204: 'windows-1251',
};
export const CODE_PAGES: Readonly<Record<number, string>> = {
  936: 'gb18030',
  54936: 'gb18030',
  950: 'big5',
  932: 'shift_jis',
  949: 'euc-kr',
  65001: 'utf-8',
};
